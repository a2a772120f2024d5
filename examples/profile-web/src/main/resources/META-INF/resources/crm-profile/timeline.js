/** What happened, the latest first: activities, deals and invoices of the period in one column, from the lists behind their numbers. */
import { reasonOf } from "./api.js";
import { bdi, h } from "./dom.js";
import { recordLink } from "./explain.js";
import { segments } from "./header.js";

const PAGE = 30;
// Which list, by which of its times, what it is about, in which colour it stands there, and what happened.
const SOURCES = [
  ["activities.count", "occurredAt", "activities", "blue"],
  ["deals.created.count", "createdAt", "deals", "cyan", "dealCreated"],
  ["deals.won.count", "closedAt", "deals", "green", "dealWon"],
  ["deals.lost.count", "closedAt", "deals", "red", "dealLost"],
  ["invoices.issued.count", "issuedOn", "invoices", "violet", "invoiceIssued"],
  ["invoices.paid.count", "paidOn", "invoices", "green", "invoicePaid"],
];

/** Opens the timeline; its name in the address is "timeline". */
export function timeline(ctx) {
  const { t } = ctx;
  const content = h("div.records");
  const filter = h("div");
  const choose = (kind) => {
    filter.replaceChildren(segments(t, "timeline", t("timeline"), ["all", "activities", "deals", "invoices"], kind, choose));
    content.replaceChildren(column(SOURCES.filter(([, , of]) => kind === "all" || of === kind), ctx));
    filter.querySelector(`[data-key="timeline ${kind}"]`).focus();
  };
  ctx.dialog({ kind: "drawer", title: t("timeline"), closed: () => ctx.opened(null), body: [h("p.note", ctx.profile.period.label), filter, content] });
  ctx.opened("timeline");
  choose("all");
}

function column(sources, ctx) {
  const { t } = ctx;
  const events = merged(sources.map(([metric, field, , colour, word]) => ({ metric, field, colour, word, rows: [], next: "" })), ctx);
  const days = h("div.timeline");
  const status = h("p.shown", { role: "status" });
  const more = h("button.no-print", { onclick: () => add() }, t("moreRows"));
  const add = async () => {
    more.disabled = true;
    days.setAttribute("aria-busy", "true");
    try {
      const isFirst = !days.hasChildNodes();
      const found = await events.take(PAGE);
      const items = found.map((event) => item(event, ctx));
      items.forEach(({ day, element }) => {
        if (days.lastElementChild?.dataset.day !== day) {
          days.append(h("section", { "data-day": day }, h("h3", day), h("ul", { role: "list" })));
        }
        days.lastElementChild.lastElementChild.append(element);
      });
      more.hidden = events.isOver();
      status.textContent = days.hasChildNodes() ? "" : t("noData");
      if (!isFirst) {
        items[0]?.element.focus();
      }
    } catch (error) {
      status.textContent = reasonOf(error, t);
    }
    days.removeAttribute("aria-busy");
    more.disabled = false;
  };
  add();
  return h("div", days, h("div.list-foot", status, more));
}

/** Of several lists, each in order, one in order: a list is read on when it has run dry. */
function merged(sources, ctx) {
  const fill = async (source) => {
    const page = await ctx.api.get("records", { ...ctx.query(), ref: `metric=${source.metric}&operand=records`, order: source.field, descending: "true", after: source.next, limit: PAGE, names: "true" });
    source.kind = page.kind;
    source.rows = page.records.filter((record) => record[source.field]);
    source.next = page.next;
  };
  const top = () => sources.filter((s) => s.rows.length > 0).sort((a, b) => (a.rows[0][a.field] < b.rows[0][b.field] ? 1 : -1))[0];
  return {
    isOver: () => sources.every((s) => s.rows.length === 0 && s.next === null),
    take: async (count) => {
      const taken = [];
      while (taken.length < count) {
        await Promise.all(sources.filter((s) => s.rows.length === 0 && s.next !== null).map(fill));
        const first = top();
        if (!first) {
          break;
        }
        taken.push({ ...first, record: first.rows.shift() });
      }
      return taken;
    },
  };
}

function item({ word, field, kind, colour, record }, ctx) {
  const { t } = ctx;
  const at = record[field];
  const isDay = at.length === 10;
  const format = (style) => new Intl.DateTimeFormat(ctx.numbers, { ...style, timeZone: isDay ? "UTC" : ctx.profile.period.zone }).format(new Date(at));
  const { channel, direction, deals, amount, responsible } = record.texts;
  const name = kind === "activity" ? channel ?? t("record") : record.title ?? record.number ?? record.id;
  const element = h("li", { tabindex: "-1" }, h("span", { class: `dot c-${colour}` }),
    h("time.note", { datetime: at }, isDay ? "" : format({ timeStyle: "short" })),
    h("span.event", word ? `${t(word)} ` : null, h("b", recordLink(kind, record.id, name, ctx)),
      h("span.note", [direction, deals, responsible].filter(Boolean).flatMap((text) => [" · ", bdi(text)]))),
    amount ? h("span.value", amount) : null);
  return { day: format({ dateStyle: "full" }), element };
}
