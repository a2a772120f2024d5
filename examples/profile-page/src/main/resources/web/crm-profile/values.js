import { h, svg } from "./dom.js";

/** Metrics of which less is better; of those in GOOD more is. A change of any other is neither good nor bad. */
const BAD = /^(deals\.lost|invoices\.(overdue|outstanding)|deals\.cycle|communication\.load)/;
const GOOD = /^(deals\.(won|created|open|total)|conversion|win_rate|invoices\.(issued|paid))/;

/** The number by which a value is drawn; null when it is none. Exact values are shown by their text. */
export function scalar(value, currency) {
  const number = (text) => (text === null || text === undefined ? null : Number(text));
  switch (value?.type) {
    case "COUNT": return value.count;
    case "DECIMAL": case "PERCENT": case "QUOTIENT": return number(value.value);
    case "ELAPSED": return number(value.seconds);
    case "MONEY": return currency ? number(value.amounts[currency] ?? 0) : number(value.converted?.amount ?? only(value.amounts));
    case "MONEY_AVERAGE": case "MONEY_PERCENT": {
      const ratios = Object.fromEntries(Object.entries(value.byCurrency).map(([c, r]) => [c, r.value]));
      return currency ? number(ratios[currency]) : number(value.converted?.value ?? only(ratios));
    }
    default: return null;
  }
}

/** Where no amount could be converted there is no total, and not zero. */
const hasTotal = (value) => Boolean(value.converted) && (value.type !== "MONEY" || value.converted.amount !== null);

function only(byCurrency) {
  const amounts = Object.values(byCurrency);
  return amounts.length === 0 ? 0 : amounts.length === 1 ? amounts[0] : null;
}

/** The currencies that must be drawn apart, since the values have several and no converted total; none otherwise. */
export function currenciesApart(values) {
  const money = values.filter((v) => v?.type?.startsWith("MONEY"));
  const all = new Set(money.flatMap((v) => Object.keys(v.amounts ?? v.byCurrency)));
  return all.size < 2 || money.every((v) => hasTotal(v) || Object.keys(v.amounts ?? v.byCurrency).length === 0) ? [] : [...all].sort();
}

/** A short number for an axis, in the currency that all values are drawn in, if they are money. */
export function tick(number, locale, currency) {
  const style = currency ? { style: "currency", currency, currencyDisplay: "narrowSymbol", minimumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1, ...style }).format(number);
}

/** The one currency that values are drawn in; undefined when they are no money, or that of several. */
export function currencyOf(values) {
  const money = values.filter((v) => v?.type === "MONEY");
  const all = new Set(money.flatMap((v) => (hasTotal(v) ? [v.converted.currency] : Object.keys(v.amounts))));
  return money.length === values.length && all.size === 1 ? [...all][0] : undefined;
}

export const undefinedText = (value, ctx) => (value.type === "UNDEFINED" ? ctx.t("undefinedFor", value.message ?? value.text) : null);

/** Something that opens the records behind it; plain text where there are none to open. */
export function opener(ctx, what, content, props = {}) {
  const { label, text, evidence } = what;
  if (!evidence || evidence.length === 0) {
    return h("span", props, content);
  }
  return h("button", {
    ...props,
    class: `opens ${props.class ?? ""}`,
    "aria-label": ctx.t("openRecords", label, text),
    onclick: () => ctx.open(what),
    "data-key": `open ${evidence[0].ref}`,
  }, content);
}

/** What opens for a figure: its label, its text and both sides of its evidence. */
export const whatOf = (figure) => ({ label: figure.label, text: figure.value.text, value: figure.value, evidence: figure.evidence, earlier: figure.earlier });

/** The value of a plain figure, large, with what must be known about it beneath. */
export function bigNumber(figure, ctx) {
  const { value } = figure;
  const isUndefined = value.type === "UNDEFINED";
  const big = h("span", { class: isUndefined ? "big undefined" : "big" }, headline(value));
  return h("div.number",
    opener(ctx, { ...whatOf(figure), text: isUndefined ? undefinedText(value, ctx) : value.text }, big,
      { title: isUndefined ? undefinedText(value, ctx) : null }),
    changeOf(figure, ctx),
    h("div.notes", isUndefined ? h("p.note", value.message ?? value.text) : notes(value, ctx)));
}

/** The one number of a value: of money in foreign currencies the converted total, whose parts are told beneath it. */
export function headline(value) {
  const texts = Object.values(value.texts ?? {});
  return value.type === "UNDEFINED" ? "–"
    : isForeign(value) ? `≈ ${value.converted.text.replace(/^≈ | \(.*\)$/g, "")}`
    : texts.length < 2 ? value.text
    : texts.map((text) => h("span.each", text));
}

const isForeign = (value) => hasTotal(value) && Object.keys(value.texts ?? {}).some((currency) => currency !== value.converted.currency);

/** What must be known about a value that its headline does not say. */
export function notes(value, ctx) {
  return [
    isForeign(value) ? h("p.note", Object.values(value.texts).join(" · ")) : null,
    value.converted?.partial ? h("p.note.partial", ctx.t("partial", value.converted.leftOut)) : null,
    value.missing > 0 ? h("p.note", ctx.t("missing", value.missing)) : null,
  ];
}

/** How the figure changed from the comparison period, opening the records of that. */
export function changeOf(figure, ctx) {
  const { earlier } = figure;
  if (!earlier) {
    return null;
  }
  const own = Object.values(earlier.changesByCurrency ?? {});
  const change = earlier.change.kind === "UNDEFINED" && own.length === 1 ? own[0] : earlier.change;
  const sign = Math.sign(Number(change.difference ?? 0));
  const mood = sign === 0 ? "" : BAD.test(figure.metric) ? (sign > 0 ? "bad" : "good") : GOOD.test(figure.metric) ? (sign > 0 ? "good" : "bad") : "";
  const against = ctx.t("against", `${earlier.value.text} (${earlier.period.label})`);
  const badge = h("span", { class: `change ${mood}` }, arrow(sign), h("span", change.text));
  return h("p.versus", { title: against },
    opener(ctx, { label: `${figure.label}, ${change.text}`, text: against, value: earlier.value, evidence: earlier.evidence, side: figure.label }, [badge, h("span.note.against", against)]));
}

function arrow(sign) {
  const d = sign > 0 ? "M1 9 5 2l4 7z" : sign < 0 ? "M1 2h8L5 9z" : "M1 4.500h8v2H1z";
  return svg("svg", { viewBox: "0 0 10 11", class: "arrow", "aria-hidden": "true" }, svg("path", { d }));
}
