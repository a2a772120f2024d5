import { bdi, h, sr, svg } from "./dom.js";

/** Metrics of which less is better; of those in GOOD more is. A change of any other is neither good nor bad. */
const BAD = /^(deals\.lost|invoices\.(overdue|outstanding)|deals\.cycle|communication\.load|activities\.days_since|response\.(time|unanswered)|rfm\.recency$)/;
const GOOD = /^(deals\.(won|created|open|total)|conversion|win_rate|invoices\.(issued|paid))/;
const ROUND = 1_000;

/** A number in the digits and marks of the page. */
export const write = (number, ctx, options) => new Intl.NumberFormat(ctx.numbers, options).format(number);

export const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** The number by which a value is drawn; null when it is none. Exact values are shown by their text. */
export function scalar(value, currency) {
  const number = (text) => (text === null || text === undefined ? null : Number(text));
  switch (value?.type) {
    case "COUNT": return value.count;
    case "DECIMAL": case "PERCENT": case "QUOTIENT": case "SCORE": return number(value.value);
    case "DAYS": return value.days;
    case "GRADE": return value.grade;
    case "RANK": return value.rank;
    case "ELAPSED": return number(value.seconds);
    case "MONEY": return currency ? number(value.amounts[currency] ?? 0) : number(value.converted?.amount ?? only(value.amounts));
    case "MONEY_AVERAGE": case "MONEY_PERCENT": {
      const ratios = ratiosOf(value);
      return currency ? number(ratios[currency]) : number(value.converted?.value ?? only(ratios));
    }
    default: return null;
  }
}

/** The numbers of a ratio of money, by currency. */
export const ratiosOf = (value) => Object.fromEntries(Object.entries(value.byCurrency).map(([currency, ratio]) => [currency, ratio.value]));

/** Where no amount could be converted there is no total, and not zero. */
const hasTotal = (value) => Boolean(value.converted) && (value.type !== "MONEY" || value.converted.amount !== null);

function only(byCurrency) {
  const amounts = Object.values(byCurrency);
  return amounts.length === 0 ? 0 : amounts.length === 1 ? amounts[0] : null;
}

/** The sum of decimals, to the last digit. */
function addUp(texts) {
  const digits = Math.max(0, ...texts.map((text) => (text.split(".")[1] ?? "").length));
  const sum = texts.reduce((so, text) => {
    const [whole, part = ""] = text.split(".");
    return so + BigInt(whole + part.padEnd(digits, "0"));
  }, 0n);
  const plain = String(sum < 0n ? -sum : sum).padStart(digits + 1, "0");
  const text = digits === 0 ? plain : `${plain.slice(0, -digits)}.${plain.slice(-digits)}`.replace(/\.?0+$/, "");
  return sum < 0n ? `-${text}` : text;
}

const OWN_OF_ACTIVITIES = ["channel", "direction", "responsible", "completed"];

/**
 * Several groups of a figure as one, with the records of all groups but those shown. An activity of two deals is in two of their groups and once in
 * the list, which then need not come to the sum.
 */
export function restOf(figure, pieces, shown, ctx) {
  const values = pieces.map((p) => p.value);
  const sum = addUp(values.map((v) => String(v.type === "COUNT" ? v.count : v.converted?.amount ?? only(v.amounts))));
  const isMoney = values.some((v) => v.type === "MONEY");
  const text = isMoney && currencyOf(values) ? (values.some(isForeign) ? "≈\u00a0" : "") + like(values.map(headlineText).find(Boolean), sum, ctx)
    : write(sum, ctx, { maximumFractionDigits: 2 });
  const isApart = figure.evidence?.[0]?.kind !== "activity" || OWN_OF_ACTIVITIES.includes(figure.by);
  const amounts = values.map((v) => v.amounts ?? {});
  const inOne = (currency) => [currency, addUp(amounts.map((a) => a[currency] ?? "0"))];
  const adds = isMoney ? { amounts: Object.fromEntries(amounts.flatMap(Object.keys).map(inOne)) } : { count: Number(sum) };
  const missing = values.reduce((all, v) => all + (v.missing ?? 0), 0);
  return { label: ctx.t("rest"), y: Number(sum), value: { type: "REST", text, adds: isApart ? adds : null, missing },
    evidence: pieces[0]?.evidence?.map((e) => ({ ...e, count: null, ref: allBut(e.ref, shown) })) };
}

/** A reference to a group as one to all others than some. */
function allBut(ref, keys) {
  const parts = new URLSearchParams(ref);
  ["value", "unknown", "counted"].forEach((name) => parts.delete(name));
  keys.forEach((key) => (key === null ? parts.append("exceptUnknown", "true") : parts.append("except", key)));
  return String(parts);
}

/** The currencies that must be drawn apart, since the values have several and no converted total; none otherwise. */
export function currenciesApart(values) {
  const money = values.filter((v) => v?.type?.startsWith("MONEY"));
  const all = new Set(money.flatMap((v) => Object.keys(v.amounts ?? v.byCurrency)));
  return all.size < 2 || money.every((v) => hasTotal(v) || Object.keys(v.amounts ?? v.byCurrency).length === 0) ? [] : [...all].sort();
}

const DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]";
const AMOUNT = new RegExp(`^(.*?)(${DIGIT}(?:.*${DIGIT})?)(.*)$`, "su");
const MINUS = /[-\u2212\u200e\u200f\u061c]/g;

/** What stands before and behind the number in a text of the server: the page writes its own numbers in the same form. */
const around = (text) => AMOUNT.exec(text ?? "")?.slice(1) ?? ["", "", ""];

/** The locale of the numbers that the page writes itself: in the digits that the server uses. */
export function numberLocale(locale, profile) {
  const digit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/.exec(JSON.stringify(profile.widgets))?.[0];
  const system = !digit ? "latn" : digit < "\u06f0" ? "arab" : digit < "\u0966" ? "arabext" : "deva";
  return new Intl.Locale(locale, { numberingSystem: system }).toString();
}

/** An amount of money without its cents, where they are small beside it; the exact one opens with the records. */
const rounded = (text, amount, ctx) => (Math.abs(Number(amount)) < ROUND && Number(amount) !== 0 ? text : like(text, amount, ctx));

/** A whole number in the form of a text of the server. */
export function like(text, amount, ctx) {
  const [before, , behind] = around((text ?? "").replace(MINUS, ""));
  const number = write(amount, ctx, { maximumFractionDigits: 0 });
  return number.startsWith("-") || number.startsWith("\u2212") ? `${number[0]}${before}${number.slice(1)}${behind}` : `${before}${number}${behind}`;
}

/** A ratio with the same number of decimals wherever its metric stands. */
function even(value, ctx) {
  const number = Number(value.value);
  return value.type === "PERCENT" ? write(number / 100, ctx, { style: "percent", ...ONE_DIGIT }) : write(number, ctx, ONE_DIGIT);
}

/** A value in the short form of a page: what opens behind it is exact. */
export function short(value, ctx) {
  switch (value?.type) {
    case "MONEY": {
      const texts = Object.entries(value.texts).map(([currency, text]) => rounded(text, value.amounts[currency], ctx));
      return isForeign(value) ? `≈\u00a0${rounded(convertedText(value), value.converted.amount, ctx)}` : texts.length === 0 ? like(value.text, 0, ctx) : texts.join(" · ");
    }
    case "PERCENT": case "QUOTIENT": return even(value, ctx);
    case "LEVEL": return even({ type: "QUOTIENT", value: value.current.value }, ctx);
    case "UNDEFINED": case undefined: return "–";
    default: return value.text;
  }
}

/** The text of the one amount by which money is drawn. */
export const headlineText = (value) => (hasTotal(value) ? convertedText(value) : Object.values(value.texts)[0]);

const convertedText = (value) => value.converted.text.replace(/^≈ | \(.*\)$/g, "");

/** A short number for an axis, in the form in which the server writes money of that currency. */
export function tick(number, ctx, values) {
  const text = write(number, ctx, { notation: "compact", maximumFractionDigits: 1 });
  const currency = currencyOf(values);
  if (!currency) {
    return values.every((v) => v?.type === "PERCENT" || v?.type === "UNDEFINED") && values.some((v) => v?.type === "PERCENT") ? `${text}%` : text;
  }
  const like = values.map((v) => (hasTotal(v) ? convertedText(v) : v.texts?.[currency])).find(Boolean) ?? "";
  const [before, , behind] = around(like.replace(MINUS, ""));
  return `${before}${text}${behind}`;
}

/** The one currency that values are drawn in; undefined when they are no money, or that of several. */
export function currencyOf(values) {
  const money = values.filter((v) => v?.type === "MONEY");
  const all = new Set(money.flatMap((v) => (hasTotal(v) ? [v.converted.currency] : Object.keys(v.amounts))));
  return money.length === values.length && all.size === 1 ? [...all][0] : undefined;
}

export const undefinedText = (value, ctx) => (value.type === "UNDEFINED" ? ctx.t("undefinedFor", value.message ?? value.text) : null);

/**
 * A button that opens the records behind a value; plain text where there are none. Its name begins with what is seen, so that it can be called by
 * voice.
 */
export function opener(ctx, what, content, props = {}) {
  const { label, text, evidence, key } = what;
  if (!evidence || evidence.length === 0) {
    return h("span", props, content);
  }
  const spaced = [content].flat().filter(Boolean).flatMap((part) => [part, " "]);
  return h("button", { ...props, class: `opens ${props.class ?? ""}`, onclick: () => ctx.open(what), "data-key": key ?? `open ${evidence[0].ref}${what.side ? " earlier" : ""}` },
    spaced, sr(ctx.t("openRecords", label, text)));
}

/** What opens for a figure: its label, its text and both sides of its evidence. */
export const whatOf = (figure) => ({ label: figure.label, text: figure.value.text, value: figure.value, evidence: figure.evidence, earlier: figure.earlier });

/** The period of a figure that is over and would be read as one of today; else empty. */
export const until = (figure, ctx) => (figure.period.last && figure.period.last < ctx.readDay ? ` (${figure.period.label})` : "");

/** What opens for a part of a figure. */
export const partOf = (figure, part) => ({ label: `${figure.label}, ${part.label}`, text: part.value.text, value: part.value, evidence: part.evidence });

/** The value of a plain figure, large, with what must be known about it beneath. */
export function bigNumber(figure, ctx) {
  const { value } = figure;
  const isUndefined = value.type === "UNDEFINED";
  const big = h("span", { class: isUndefined ? "big undefined" : "big" }, headline(value, ctx));
  return h("div.number",
    opener(ctx, { ...whatOf(figure), text: isUndefined ? undefinedText(value, ctx) : value.text }, big,
      { title: isUndefined ? undefinedText(value, ctx) : isForeign(value) ? `${value.text}. ${ctx.t("convertedWhy")}` : value.text }),
    changeOf(figure, ctx),
    h("div.notes", isUndefined ? h("p.note", value.message ?? value.text) : notes(value, ctx)));
}

/** The one number of a value: of money in foreign currencies the converted total. Exact without a context. */
export function headline(value, ctx = null) {
  const texts = Object.entries(value.texts ?? {});
  return value.type === "UNDEFINED" ? "–"
    : isForeign(value) ? bdi(ctx ? short(value, ctx) : `≈\u00a0${convertedText(value)}`)
    : texts.length < 2 ? bdi(ctx ? short(value, ctx) : value.text)
    : texts.map(([currency, text]) => h("span.each", ctx ? rounded(text, value.amounts[currency], ctx) : text));
}

export const isForeign = (value) => hasTotal(value) && Object.keys(value.texts ?? {}).some((currency) => currency !== value.converted.currency);

/** What must be known about a value that its headline does not say. */
export function notes(value, ctx) {
  return [
    isForeign(value) ? h("p.note", Object.values(value.texts).join(" · ")) : null,
    value.converted?.partial ? h("p.note.partial", ctx.t("partial", value.converted.leftOut)) : null,
    value.missing > 0 ? h("p.note", ctx.t("missing", value.missing)) : null,
  ];
}

const isEmpty = (value) => value.type === "UNDEFINED" || scalar(value) === 0;

/** How a change is told: the direction, its text and whether it is good; null where there is nothing to compare. */
function changeText(figure, earlier, value, ctx) {
  if (!earlier || (isEmpty(value) && isEmpty(earlier.value))) {
    return null;
  }
  const own = Object.values(earlier.changesByCurrency ?? {});
  const change = earlier.change.kind === "UNDEFINED" && own.length === 1 ? own[0] : earlier.change;
  const sign = Math.sign(Number(change.difference ?? 0));
  const mood = sign === 0 ? "" : BAD.test(figure.metric) ? (sign > 0 ? "bad" : "good") : GOOD.test(figure.metric) ? (sign > 0 ? "good" : "bad") : "";
  return { sign, mood, text: value.type === "TEXT" ? "" : value.type === "PERCENT" && change.kind === "CHANGED" ? points(change.difference, ctx) : change.text };
}

/** Percentages change by points: 100 % is 50 points above 50 %, not twice as much of anything. */
const points = (difference, ctx) => {
  const number = Number(difference);
  return ctx.t("points", write(number, ctx, { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: Math.abs(number) < 0.1 ? 2 : 1 }));
};

/** How the figure changed from the comparison period, opening the records of that. */
export function changeOf(figure, ctx) {
  const { earlier } = figure;
  const change = changeText(figure, earlier, figure.value, ctx);
  if (!change) {
    return null;
  }
  const before = ctx.t("against", short(earlier.value, ctx), earlier.period.label);
  const what = { label: [figure.label, change.text].filter(Boolean).join(", "), text: `${earlier.value.text} (${earlier.period.label})`, value: earlier.value, evidence: earlier.evidence, side: figure.label };
  return h("p.versus", { title: `${earlier.value.text} (${earlier.period.label})` },
    opener(ctx, what, [change.text ? badge(change) : null, h("span.note.against", before)]));
}

/** A change as a badge. */
export const badge = (change) => h("span", { class: `change ${change.mood}` }, arrow(change.sign), h("span", change.text));

/** How two numbers of a chart differ, in percent; null where that says nothing. */
export function difference(now, before, ctx) {
  return now === null || before === null || before === 0 || now === before ? null
    : write((now - before) / Math.abs(before), ctx, { style: "percent", signDisplay: "exceptZero", ...ONE_DIGIT });
}

function arrow(sign) {
  const d = sign > 0 ? "M1 9 5 2l4 7z" : sign < 0 ? "M1 2h8L5 9z" : "M1 4.5h8v2H1z";
  return svg("svg", { viewBox: "0 0 10 11", class: "arrow", "aria-hidden": "true" }, svg("path", { d }));
}

/** The course of a number over its period, as a line without axes; nothing where there is none. */
export function sparkline(figure) {
  const points = (figure?.value?.points ?? []).map((p) => scalar(p.value)).map((y) => y ?? 0);
  if (points.length < 3 || points.every((y) => y === points[0])) {
    return null;
  }
  const low = Math.min(0, ...points);
  const high = Math.max(...points, low + 1e-9);
  const x = (i) => (i * 100) / (points.length - 1);
  const y = (v) => 27 - ((v - low) / (high - low)) * 24;
  const line = points.map((v, i) => `${i === 0 ? "M" : "L"}${x(i).toFixed(1)} ${y(v).toFixed(1)}`).join("");
  return svg("svg", { viewBox: "0 0 100 28", preserveAspectRatio: "none", class: "spark", "aria-hidden": "true" },
    svg("path", { d: `${line}L100 28L0 28z`, class: "spark-area" }), svg("path", { d: line, class: "spark-line" }));
}
