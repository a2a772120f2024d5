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

function only(byCurrency) {
  const amounts = Object.values(byCurrency);
  return amounts.length === 0 ? 0 : amounts.length === 1 ? amounts[0] : null;
}

/** The currencies that must be drawn apart, since the values have several and no converted total; none otherwise. */
export function currenciesApart(values) {
  const money = values.filter((v) => v?.type?.startsWith("MONEY"));
  const all = new Set(money.flatMap((v) => Object.keys(v.amounts ?? v.byCurrency)));
  return all.size < 2 || money.every((v) => v.converted || Object.keys(v.amounts ?? v.byCurrency).length === 0) ? [] : [...all].sort();
}

/** An exact decimal text as an amount of money: formatted as text, since a number could lose digits. */
export function money(amount, currency, locale) {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** A short number for an axis. */
export const tick = (number, locale) => new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(number);

export const undefinedText = (value, ctx) => (value.type === "UNDEFINED" ? ctx.t("undefinedFor", value.message ?? value.text) : null);

/** Something that opens the records behind it; plain text where there are none to open. */
export function opener(ctx, what, content, props = {}) {
  const { label, text, evidence } = what;
  if (!evidence || evidence.length === 0) {
    return h("span", props, content);
  }
  return h("button", {
    type: "button",
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
  const big = h("span", { class: isUndefined ? "big undefined" : "big" }, headline(value, ctx));
  return h("div", { class: "number" },
    opener(ctx, { ...whatOf(figure), text: isUndefined ? undefinedText(value, ctx) : value.text }, big,
      { title: isUndefined ? undefinedText(value, ctx) : null }),
    changeOf(figure, ctx),
    h("div", { class: "notes" }, isUndefined ? h("p", { class: "note" }, value.message ?? value.text) : notes(value, ctx)));
}

function headline(value, ctx) {
  if (value.type === "UNDEFINED") {
    return "–";
  } else if (value.type === "MONEY") {
    const currencies = Object.keys(value.amounts);
    if (currencies.length > 1 && value.converted) {
      return `≈ ${money(value.converted.amount, value.converted.currency, ctx.locale)}`;
    } else if (currencies.length > 1) {
      return currencies.map((c) => h("span", { class: "each" }, money(value.amounts[c], c, ctx.locale)));
    }
  }
  return value.text;
}

function notes(value, ctx) {
  if (value.type !== "MONEY") {
    return null;
  }
  const currencies = Object.keys(value.amounts);
  return [
    currencies.length > 1 && value.converted
      ? h("p", { class: "note" }, currencies.map((c) => money(value.amounts[c], c, ctx.locale)).join(" · ")) : null,
    value.converted?.partial ? h("p", { class: "note partial" }, ctx.t("partial", leftOut(value.converted))) : null,
    value.missing > 0 ? h("p", { class: "note" }, ctx.t("missing", value.missing)) : null,
  ];
}

const leftOut = (converted) => (Array.isArray(converted.leftOut) ? converted.leftOut.length : converted.leftOut);

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
  return h("p", { class: "versus", title: against },
    opener(ctx, { label: `${figure.label}, ${change.text}`, text: against, value: earlier.value, evidence: earlier.evidence, side: figure.label }, badge));
}

function arrow(sign) {
  const d = sign > 0 ? "M1 9 5 2l4 7z" : sign < 0 ? "M1 2h8L5 9z" : "M1 4.500h8v2H1z";
  return svg("svg", { viewBox: "0 0 10 11", class: "arrow", "aria-hidden": "true" }, svg("path", { d }));
}
