import { reasonOf } from "./api.js";
import { bdi, h, icon, menuButton } from "./dom.js";
import { explain, recordLink } from "./explain.js";
import { headline, notes } from "./values.js";
import { download } from "./export.js";
import { filter } from "./filter.js";

const PAGE = 50;
const MANY = 10;
const LARGE_PAGE = 1_000;
const MOST_LOADED = 5_000;
const COLUMNS = {
  deal: ["title", "pipeline", "stage", "outcome", "createdAt", "closedAt", "responsible", "amount"],
  activity: ["occurredAt", "channel", "direction", "deals", "responsible"],
  invoice: ["number", "status", "issuedOn", "dueOn", "paidOn", "responsible", "amount", "balance"],
};
const MONEY = new Set(["amount", "balance"]);
const UNSORTED = new Set(["deals", "balance"]);
// A source sorts texts by their code points; people want names in the order of their own language.
const SORTED_HERE = new Set(["title", "number"]);
const TIMES = new Set(["createdAt", "closedAt", "occurredAt", "issuedOn", "dueOn", "paidOn"]);
// What a phone has no column for, and shows as a second line.
const SPARE = new Set(["pipeline", "stage", "outcome", "createdAt", "dueOn", "responsible", "deals", "status"]);

/** The panel with the records behind a number: one tab for each operand, its sum, its pages, and how it is computed. */
export function recordsPanel(what, ctx) {
  const { t } = ctx;
  const sides = [...(what.evidence ?? []).map((e) => ({ ...e, text: e.label })),
    ...(what.earlier?.evidence ?? []).map((e) => ({ ...e, text: `${e.label} (${what.earlier.period.label})` }))];
  const isTabbed = sides.length > 1;
  const content = h("div.records", { id: "records", ...(isTabbed ? { role: "tabpanel" } : {}) });
  const tabs = h("div.tabs.no-print", { role: "tablist", "aria-label": t("operands") });
  const select = (side) => {
    [...tabs.children].forEach((b, i) => {
      b.setAttribute("aria-selected", String(sides[i] === side));
      b.tabIndex = sides[i] === side ? 0 : -1;
    });
    content.setAttribute("aria-label", side.text ?? side.operand);
    ctx.opened(side.ref);
    content.replaceChildren(list(side, what, ctx));
  };
  sides.forEach((side) => tabs.append(h("button", { role: "tab", "aria-controls": "records", onclick: () => select(side) }, side.text ?? side.operand)));
  tabs.addEventListener("keydown", (event) => {
    const all = [...tabs.children];
    const at = all.indexOf(event.target);
    const next = { ArrowRight: all[at + 1], ArrowLeft: all[at - 1], Home: all[0], End: all.at(-1) }[event.key];
    next?.click();
    next?.focus();
  });
  ctx.dialog({
    kind: "drawer", title: what.label, closed: () => ctx.opened(null),
    body: [h("div.total", h("p.headline", what.value ? headline(what.value) : what.text),
      what.side ? h("p.note", what.text) : null, what.value ? [ratio(what.value), notes(what.value, ctx)] : null),
      isTabbed ? tabs : null, content],
  });
  select(sides.find((s) => s.ref === what.at) ?? sides[0]);
}

/** A ratio as the division that it is; both of its sides can be opened. */
function ratio(value) {
  const { numerator, denominator } = value.current ?? value;
  return numerator && denominator ? h("p.note", `${numerator} / ${denominator}${value.type === "PERCENT" ? " × 100" : ""} = ${(value.current ?? value).text}`) : null;
}

/** What a list must come to; null where the number says nothing about that, as one of a ratio by month does not. */
function expected(side, what) {
  if (side.count !== null && side.count !== undefined) {
    return { count: side.count, amounts: side.amounts };
  }
  return what.evidence?.length !== 1 ? null
    : what.value?.type === "COUNT" ? { count: what.value.count }
    : what.value?.type === "MONEY" ? { amounts: what.value.amounts }
    : what.value?.adds ?? null;
}

const sums = (amounts) => JSON.stringify(Object.entries(amounts ?? {}).sort());

function list(side, what, ctx) {
  const { t } = ctx;
  let order = null;
  let here = null;
  let columns = [];
  let cursor = null;
  let count = 0;
  let rest = null;
  const query = () => ({ ...ctx.query(), ref: side.ref, order: order?.field, descending: order ? String(order.descending) : null });
  const head = h("thead");
  const rows = h("tbody");
  const status = h("p.shown", { role: "status" });
  const sum = h("p.sum", { role: "status" });
  const bound = h("p.problem", { role: "status" });
  const more = h("button.no-print", { hidden: true }, t("moreRows"));
  const explanation = h("div.explanation", { hidden: true });
  const toggle = h("button", { "aria-expanded": "false", onclick: async () => {
    explanation.hidden = !explanation.hidden;
    toggle.setAttribute("aria-expanded", String(!explanation.hidden));
    if (!explanation.hidden && !explanation.querySelector("dl")) {
      await explain(side.ref, explanation, ctx);
    }
  } }, icon("formula"), bdi(t("explain")));
  const save = (form) => () => download(ctx, "records.csv", { ...query(), form });
  const csv = menuButton(h("button", icon("download"), t("download")), t("download"), () => [
    [t("csvSheet"), save("spreadsheet")], [t("csv"), save(null)], "-", [t("printList"), printAll]]);
  // What is looked for may be on any page: the rest of the pages comes first, once for all keys that are pressed.
  const search = filter(t, async () => {
    rest ??= count <= MOST_LOADED ? all(LARGE_PAGE) : null;
    await rest;
    rest = null;
    return cursor ? null : [...rows.children];
  }, (found, isFiltering) => {
    bound.textContent = found === null ? t("filterTooMany", MOST_LOADED) : "";
    if (found !== null) {
      status.textContent = isFiltering ? t("filtered", found, count) : t("shown", count, count);
    }
  });
  search.hidden = true;
  const box = h("div",
    h("div.list-head", sum, h("span.list-actions.no-print", search, toggle, csv)),
    bound, explanation,
    h("div.table-box", { tabindex: "0", role: "region", "aria-label": what.label }, h("table", head, rows)),
    h("div.list-foot", status, more));

  async function load(after, limit = PAGE) {
    more.disabled = true;
    const table = rows.closest("table");
    table.setAttribute("aria-busy", "true");
    let page;
    try {
      page = await ctx.api.get("records", { ...query(), after, limit, names: "true" });
    } catch (error) {
      sum.replaceChildren(h("span.problem", reasonOf(error, t)), " ", h("button", { onclick: () => load(after) }, t("retry")));
      more.disabled = false;
      return null;
    }
    if (!after) {
      bound.textContent = "";
      rows.replaceChildren();
      heads(page);
    }
    const first = rows.children.length;
    rows.append(...page.records.map((record) => row(page.kind, record, columns, ctx)));
    table.removeAttribute("aria-busy");
    status.textContent = t("shown", rows.children.length, page.count);
    if (after && limit === PAGE && (more.matches(":focus") || !ctx.root.activeElement)) {
      rows.children[first].focus();
    }
    more.hidden = page.next === null;
    more.disabled = false;
    more.onclick = () => load(page.next);
    total(page);
    if (!after && search.value) {
      search.dispatchEvent(new Event("input"));
    }
    return page;
  }

  /** The heads stay where they are when the order changes, and with them the focus. */
  function heads(page) {
    const next = columnsOf(page, side.ref);
    if (next.join() !== columns.join()) {
      columns = next;
      head.replaceChildren(h("tr", columns.map((field) => h("th", { scope: "col", class: kindOf(field), "data-field": field },
        UNSORTED.has(field) ? t(`f_${field}`) : h("button", { title: t("sortBy", t(`f_${field}`)), onclick: () => {
          const isOrder = field === (here ?? order)?.field;
          const next = { field, descending: isOrder ? !(here ?? order).descending : !SORTED_HERE.has(field) };
          if (SORTED_HERE.has(field)) {
            sortHere(next);
          } else {
            order = next;
            load(null);
          }
        } }, t(`f_${field}`), h("span.arrow-text", { "aria-hidden": "true" }))))));
    }
    order = { field: page.order.field, descending: page.order.descending };
    here = null;
    mark(order);
  }

  /** All rows in the order of a text, if they are few enough to be here. A file of the list keeps the order of the source. */
  async function sortHere(next) {
    if (count > MOST_LOADED) {
      bound.textContent = t("sortTooMany", MOST_LOADED, t(`f_${next.field}`));
      return;
    }
    await all(LARGE_PAGE);
    if (!cursor) {
      const at = columns.indexOf(next.field);
      const collator = new Intl.Collator(ctx.locale, { numeric: true });
      const text = (row) => row.children[at].firstChild.textContent;
      here = next;
      rows.append(...[...rows.children].sort((a, b) => collator.compare(text(a), text(b)) * (next.descending ? -1 : 1)));
      mark(next);
    }
  }

  function mark(order) {
    head.querySelectorAll("th").forEach((th) => {
      const isOrder = th.dataset.field === order.field;
      isOrder ? th.setAttribute("aria-sort", order.descending ? "descending" : "ascending") : th.removeAttribute("aria-sort");
      const arrow = th.querySelector(".arrow-text");
      if (arrow) {
        arrow.textContent = isOrder ? (order.descending ? " ↓" : " ↑") : "";
      }
    });
  }

  /** Loads what is not there yet, in pages of a size. */
  async function all(limit) {
    while (cursor && await load(cursor, limit)) {
      // The next page.
    }
  }

  async function printAll() {
    await all(PAGE);
    ctx.print();
  }

  function total(page) {
    cursor = page.next;
    count = page.count;
    search.hidden = count <= MANY;
    const told = expected(side, what);
    const isChanged = told && ((told.count ?? page.count) !== page.count || (told.amounts && sums(told.amounts) !== sums(page.amounts)));
    sum.replaceChildren(...[
      h("b", Object.keys(page.amounts ?? {}).length > 0 ? t("adds", page.count, page.amountsText) : t("addsCount", page.count)),
      page.missing > 0 ? h("span.note", ` (${t("missing", page.missing)}) `) : null,
      isChanged ? h("span.problem", " ", t("changed"), " ", h("button", { onclick: () => ctx.reload() }, t("reload")))
        : told ? h("span.ok", " ✓ ", t("matches")) : null].filter(Boolean));
    if (page.count === 0) {
      rows.replaceChildren(h("tr", h("td", { colspan: columns.length, class: "nothing" }, t("empty"))));
    }
  }

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

const textOf = (field, record) => record.texts?.[field] ?? (Array.isArray(record[field]) ? record[field].join(", ") : record[field]);

function row(kind, record, columns, ctx) {
  const spare = [...new Set(columns.filter((field) => SPARE.has(field)).map((field) => textOf(field, record)))].filter(Boolean).join(" · ");
  return h("tr", { tabindex: "-1" }, columns.map((field, i) => {
    const text = textOf(field, record) || (i === 0 ? record.id : "–");
    const isLeftOut = MONEY.has(field) && record[field] && !record.currency;
    return h("td", { class: kindOf(field) }, i === 0 ? [recordLink(kind, record.id, text, ctx), spare ? h("span.note.second-line", bdi(spare)) : null] : bdi(text),
      isLeftOut ? h("span.note", ` ${ctx.t("noCurrency")}`) : null);
  }));
}
