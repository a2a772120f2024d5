import { h, icon } from "./dom.js";
import { headline, notes } from "./values.js";

const PAGE = 50;
const COLUMNS = {
  deal: ["title", "pipeline", "stage", "outcome", "createdAt", "closedAt", "responsible", "amount"],
  activity: ["occurredAt", "channel", "direction", "deals", "responsible"],
  invoice: ["number", "status", "issuedOn", "dueOn", "paidOn", "responsible", "amount", "balance"],
};
const MONEY = new Set(["amount", "balance"]);
const UNSORTED = new Set(["title", "number", "deals", "balance"]);
const TIMES = new Set(["createdAt", "closedAt", "occurredAt", "issuedOn", "dueOn", "paidOn"]);
// What a phone has no room for.
const SPARE = new Set(["pipeline", "stage", "outcome", "createdAt", "dueOn", "responsible", "deals", "status"]);

/** The panel with the records behind a number: one tab for each operand, its sum, its pages, and how it is computed. */
export function recordsPanel(what, ctx) {
  const { t } = ctx;
  const sides = [...(what.evidence ?? []).map((e) => ({ ...e, text: e.label })),
    ...(what.earlier?.evidence ?? []).map((e) => ({ ...e, text: `${e.label} (${what.earlier.period.label})` }))];
  const content = h("div.records", { id: "records" });
  const tabs = h("div.tabs", { role: "tablist", "aria-label": t("operands") });
  const select = (side) => {
    [...tabs.children].forEach((b, i) => {
      b.setAttribute("aria-selected", String(sides[i] === side));
      b.tabIndex = sides[i] === side ? 0 : -1;
    });
    ctx.opened(side.ref);
    content.replaceChildren(list(side, what, ctx));
  };
  sides.forEach((side) => tabs.append(h("button", { role: "tab", "aria-controls": "records", onclick: () => select(side) }, side.text ?? side.operand)));
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && tabs.children[[...tabs.children].indexOf(event.target) + step];
    next?.click();
    next?.focus();
  });
  ctx.dialog({
    kind: "drawer", title: what.label, closed: () => ctx.opened(null),
    body: [h("div.total", h("p.headline", what.value ? headline(what.value) : what.text),
      what.side ? h("p.note", what.text) : null, what.value ? [ratio(what.value), notes(what.value, ctx)] : null),
      sides.length > 1 ? tabs : null, content],
  });
  select(sides.find((s) => s.ref === what.at) ?? sides[0]);
}

/** A ratio as the division that it is; both of its sides can be opened. */
function ratio(value) {
  const { numerator, denominator } = value.current ?? value;
  return numerator && denominator ? h("p.note", `${numerator} / ${denominator}${value.type === "PERCENT" ? " × 100" : ""}`) : null;
}

/** What a list must come to; null where the number says nothing about that, as one of a ratio by month does not. */
function expected(side, what) {
  if (side.count !== null && side.count !== undefined) {
    return { count: side.count, amounts: side.amounts };
  }
  return what.evidence?.length !== 1 ? null
    : what.value?.type === "COUNT" ? { count: what.value.count }
    : what.value?.type === "MONEY" ? { amounts: what.value.amounts } : null;
}

const sums = (amounts) => JSON.stringify(Object.entries(amounts ?? {}).sort());

function list(side, what, ctx) {
  const { t } = ctx;
  let order = null;
  let columns = [];
  const query = () => ({ ...ctx.query(), ref: side.ref, order: order?.field, descending: order ? String(order.descending) : null });
  const head = h("thead");
  const rows = h("tbody");
  const status = h("p.shown");
  const sum = h("p.sum", { role: "status" });
  const more = h("button", { hidden: true }, t("moreRows"));
  const explanation = h("div.explanation", { hidden: true });
  const csv = h("a.button", { href: ctx.api.address("records.csv", query()), download: "records.csv" }, icon("download"), t("csv"));
  const explain = h("button", { "aria-expanded": "false", onclick: () => toggle(explain, explanation, () => ctx.explain(side.ref, explanation)) }, icon("formula"), t("explain"));

  async function load(after) {
    more.disabled = true;
    rows.closest("table").setAttribute("aria-busy", "true");
    let page;
    try {
      page = await ctx.api.get("records", { ...query(), after, limit: PAGE });
    } catch (error) {
      sum.replaceChildren(h("span.problem", ctx.reason(error)), " ", h("button", { onclick: () => load(after) }, t("retry")));
      more.disabled = false;
      return;
    }
    if (!after) {
      rows.replaceChildren();
      columns = columnsOf(page, side.ref);
      head.replaceChildren(h("tr", columns.map((field) => header(field, page))));
    }
    rows.append(...page.records.map((record) => h("tr", columns.map((field) => cell(field, record, columns[0], t)))));
    rows.closest("table").removeAttribute("aria-busy");
    status.textContent = t("shown", rows.children.length, page.count);
    more.hidden = page.next === null;
    more.disabled = false;
    more.onclick = () => load(page.next);
    total(page);
  }

  function header(field, page) {
    const isOrder = page.order.field === field;
    const arrow = isOrder ? (page.order.descending ? " ↓" : " ↑") : "";
    const label = t(`f_${field}`);
    return h("th", { scope: "col", class: kindOf(field), "aria-sort": isOrder ? (page.order.descending ? "descending" : "ascending") : null },
      UNSORTED.has(field) ? label : h("button", {
        title: t("sortBy", label),
        onclick: () => { order = { field, descending: isOrder ? !page.order.descending : true }; load(null); },
      }, label + arrow));
  }

  function total(page) {
    const told = expected(side, what);
    const isChanged = told && ((told.count ?? page.count) !== page.count || (told.amounts && sums(told.amounts) !== sums(page.amounts)));
    sum.replaceChildren(...[
      h("b", Object.keys(page.amounts ?? {}).length > 0 ? t("adds", page.count, page.amountsText) : t("addsCount", page.count)),
      page.missing > 0 ? h("span.note", ` (${t("missing", page.missing)}) `) : null,
      isChanged ? h("span.problem", " ", t("changed"), " ", h("button", { onclick: () => ctx.reload() }, t("reload")))
        : told ? h("span.ok", " ✓ ", t("matches")) : null].filter(Boolean));
    csv.href = ctx.api.address("records.csv", query());
    if (page.count === 0) {
      rows.replaceChildren(h("tr", h("td", { colspan: head.firstChild.children.length, class: "nothing" }, t("empty"))));
    }
  }

  const box = h("div",
    h("div.list-head", sum, h("span.list-actions.no-print", explain, csv)),
    explanation,
    h("div.table-box", { tabindex: "0", role: "region", "aria-label": what.label }, h("table", head, rows)),
    h("div.list-foot", status, more));
  load(null);
  return box;
}

/**
 * The columns that say something: who is responsible if anybody is, when an open deal was closed not at all, and what is left of part payments
 * where that is what adds up.
 */
const ADDS_BALANCES = /metric=invoices\.(outstanding|overdue)/;
const isPartPaid = (record) => Number(record.balance) !== 0 && record.balance !== record.amount;
const columnsOf = ({ kind, records }, ref) => COLUMNS[kind].filter((field) =>
  (field !== "responsible" || records.some((r) => r.responsible))
  && (field !== "closedAt" || records.some((r) => r.outcome !== "OPEN"))
  && (field !== "balance" || (ADDS_BALANCES.test(ref) && records.some(isPartPaid))));

const kindOf = (field) => Object.entries({ money: MONEY.has(field), time: TIMES.has(field), spare: SPARE.has(field) }).filter(([, is]) => is).map(([kind]) => kind).join(" ");

function cell(field, record, first, t) {
  const text = record.texts?.[field] ?? (Array.isArray(record[field]) ? record[field].join(", ") : record[field]);
  const isLeftOut = MONEY.has(field) && record[field] && !record.currency;
  return h("td", { class: kindOf(field) }, text ?? (field === first ? record.id : "–"), isLeftOut ? h("span.note", ` ${t("noCurrency")}`) : null);
}

async function toggle(button, box, load) {
  box.hidden = !box.hidden;
  button.setAttribute("aria-expanded", String(!box.hidden));
  if (!box.hidden && !box.querySelector("dl")) {
    await load();
  }
}

/** The explanation of a figure, into its box. */
export async function explain(ref, box, ctx) {
  const { t } = ctx;
  try {
    const e = await ctx.api.get("explanation", { ...ctx.query(), ref });
    box.replaceChildren(
      h("dl",
        h("dt", t("formula")), h("dd", h("code", e.formula)),
        h("dt", t("period")), h("dd", e.period.label, e.period.from ? h("span.note", ` [${e.period.from}, ${e.period.to}) ${e.period.zone}`) : null),
        h("dt", t("scope")), h("dd", [e.scope, e.attribution].filter(Boolean).map(t).join("; "), e.restricted ? h("p", t("restricted")) : null)),
      h("div.table-box", { tabindex: "0", role: "region", "aria-label": t("operands") }, h("table",
        h("thead", h("tr", ["operand", "rule", "date", "condition", "count"].map((k) => h("th", { scope: "col" }, t(k))))),
        h("tbody", e.operands.map((o) => h("tr", h("th", { scope: "row" }, o.label ?? o.name, h("br"), h("span.note", o.aggregate)), h("td", o.membership), h("td", o.dateField), h("td", h("code", o.condition)), h("td", o.count ?? "–")))))),
      e.leftOut.length > 0 ? h("details", h("summary", `${t("leftOut")} (${e.leftOut.length})`), h("ul", e.leftOut.map((w) => h("li", w.message)))) : "",
      h("details", h("summary", t("statements")), e.statements.length > 0 ? e.statements.map((s) => h("pre", { tabindex: "0" }, s)) : h("p", t("inMemory"))));
  } catch (error) {
    box.replaceChildren(h("p.problem", ctx.reason(error)));
  }
}
