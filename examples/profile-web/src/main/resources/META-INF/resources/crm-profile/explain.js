import { reasonOf } from "./api.js";
import { bdi, h } from "./dom.js";

/** The explanation of a figure, into its box: in words first, and beneath them what developers want to see. */
export async function explain(ref, box, ctx) {
  const { t } = ctx;
  try {
    const e = await ctx.api.get("explanation", { ...ctx.query(), ref });
    const isContact = ctx.profile.client.kind === "contact";
    const why = ctx.profile.comparison ? await ctx.api.get("change", { ...ctx.query(), ref }).catch(() => null) : null;
    box.replaceChildren(
      why ? changed(why, ctx) : "",
      h("dl",
        h("dt", t("formula")), h("dd", e.formulaText),
        h("dt", t("period")), h("dd", e.period.label),
        h("dt", t("scope")), h("dd", [isContact ? e.attribution : e.scope].filter(Boolean).map((key) => t(key)), e.restricted ? h("p", t("restricted")) : null)),
      h("div.table-box", { tabindex: "0", role: "region", "aria-label": t("operands") }, h("table",
        h("thead", h("tr", ["operand", "rule", "date", "count"].map((k) => h("th", { scope: "col" }, t(k))))),
        h("tbody", e.operands.map((o) => h("tr", h("th", { scope: "row" }, o.label ?? o.name, h("br"), h("span.note", o.aggregateText)), h("td", o.membershipText), h("td", o.dateFieldText), h("td", o.count ?? "–")))))),
      e.leftOutCount > 0 ? h("details", h("summary", `${t("leftOut")} (${e.leftOutCount})`), h("ul", e.leftOut.map((w) => h("li", w.message)))) : "",
      h("details", h("summary", t("technical")),
        h("dl", { lang: "en" }, h("dt", e.formula), e.operands.map((o) => h("dd", h("b", `${o.name}: ${o.membership}, ${o.dateField}`), h("pre", { tabindex: "0" }, o.condition))),
          e.period.from ? h("dd", `[${e.period.from}, ${e.period.to}) ${e.period.zone}`) : null),
        e.statements.length > 0 ? e.statements.map((s) => h("pre", { tabindex: "0" }, s)) : h("p", t("inMemory"))));
  } catch (error) {
    box.replaceChildren(h("p.problem", reasonOf(error, t)));
  }
}

/** Why a number changed: the parts that add up to its difference. */
function changed({ text, operands, records }, ctx) {
  const part = ({ label, difference, count }) => (count === 0 ? null : h("li", h("b", difference.text), ` ${label}`, count ? h("span.note", ` (${ctx.t("addsCount", count)})`) : null));
  return h("div.why", h("h3", ctx.t("why")), h("p", text), h("ul", operands.map(part), records.map(part)));
}

const PAGE = 50;

/** The records that some number cannot use, page by page. */
export function warningsDialog(ctx) {
  const { t } = ctx;
  const list = h("ul.warning-list", { role: "list" });
  const status = h("p.shown", { role: "status" });
  const more = h("button", { hidden: true }, t("moreRows"));
  const add = ({ warnings, next, count }) => {
    const first = list.children.length;
    list.append(...warnings.map((w) => h("li", { tabindex: "-1" }, recordLink(w.kind, w.id, w.message, ctx))));
    status.textContent = t("shown", list.children.length, count);
    if (first > 0) {
      list.children[first]?.focus();
    }
    more.hidden = next === null;
    more.onclick = async () => {
      try {
        add(await ctx.api.get("warnings", { ...ctx.query(), after: next, limit: PAGE }));
      } catch (error) {
        status.textContent = reasonOf(error, t);
      }
    };
  };
  const { warnings, warningCount } = ctx.profile;
  add({ warnings, count: warningCount, next: warnings.length < warningCount ? warnings.length : null });
  ctx.dialog({ kind: "drawer", title: t("leftOut"), body: [h("p", t("warningsWhy")), list, h("div.list-foot", status, more)] });
}

/** A record as the host opens it: by an address, or by an event that it listens to; else just its name. */
export function recordLink(kind, id, text, ctx) {
  const address = ctx.recordUrl(kind, id);
  return address ? h("a", { href: address, onclick: (event) => ctx.openRecord(event, kind, id) }, bdi(text)) : bdi(text);
}
