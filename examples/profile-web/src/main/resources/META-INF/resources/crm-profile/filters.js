/** Conditions on clients: their text in an address, in words, and the dialog in which they are set. */
import { dialog } from "./dialog.js";
import { h, icon, iconButton } from "./dom.js";
import { decimalOf } from "./target.js";
import { write } from "./values.js";

const MOST = 8;
const HOUR = 3600;

/** The conditions of a text such as "deals.won.value:1000..;win_rate:none"; what is no condition the server will say. */
export const conditionsOf = (text) => (text ?? "").split(";").flatMap((one) => {
  const [, metric, rest] = /^([^:]+):(.*)$/.exec(one) ?? [];
  const [, from, to] = /^([^=]*)\.\.(.*)$/.exec(rest ?? "") ?? [];
  const how = rest === "none" || rest === "some" ? rest : rest?.startsWith("=") ? "is" : from === undefined ? null : from && to ? "between" : to ? "atMost" : "atLeast";
  return how ? [{ text: one, metric, how, from, to, is: how === "is" ? decodeURIComponent(rest.slice(1)) : "" }] : [];
});

const kindOf = (ctx, metric) => ctx.measures.get(metric)?.kind;
const isRatio = (kind) => kind === "PERCENT" || kind === "MONEY_PERCENT";

/** A condition as people say it. */
export function textOf({ metric, how, from, to, is }, ctx) {
  const { t } = ctx;
  const kind = kindOf(ctx, metric);
  const say = (bound) => {
    const number = (value, options = {}) => write(value, ctx, { maximumFractionDigits: 6, ...options });
    return kind === "MOMENT" ? new Intl.DateTimeFormat(ctx.numbers, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(bound))
      : isRatio(kind) ? number(bound / 100, { style: "percent" })
      : kind === "ELAPSED" ? `${number(bound / HOUR)} ${t("hours")}`
      : kind === "DAYS" ? `${number(bound)} ${t("days")}` : number(bound);
  };
  const label = ctx.measures.get(metric)?.label ?? metric;
  return how === "is" ? `${label}: ${is}` : how === "none" || how === "some" ? `${label} ${t(how)}`
    : how === "between" ? `${label} ${say(from)} – ${say(to)}` : how === "atLeast" ? `${label} ≥ ${say(from)}` : `${label} ≤ ${say(to)}`;
}

/** All conditions in a dialog; they hold together. */
export function filterDialog(ctx) {
  const { t } = ctx;
  const list = h("div.conditions");
  const rows = [];
  const add = (condition) => {
    const row = editor(condition, ctx, () => {
      rows.splice(rows.indexOf(row), 1);
      row.element.remove();
      more.hidden = false;
      more.focus();
    });
    rows.push(row);
    list.append(row.element);
    more.hidden = rows.length >= MOST;
    return row;
  };
  const more = h("button", { onclick: () => add({ metric: "deals.won.value", how: "atLeast" }).element.querySelector("select").focus() }, icon("plus"), t("addFilter"));
  ctx.conditions.forEach(add);
  if (rows.length === 0) {
    add({ metric: "deals.won.value", how: "atLeast" });
  }
  dialog(ctx.body, t, { title: t("filters"), kind: "wide", save: t("show"), body: [list, h("div", more)], submit: () => ctx.go({ where: rows.map((row) => row.text()).join(";") || null }) });
}

function editor(condition, ctx, remove) {
  const { t } = ctx;
  const fill = (bound) => (bound ? write(kindOf(ctx, condition.metric) === "ELAPSED" ? bound / HOUR : bound, ctx, { maximumFractionDigits: 6, useGrouping: false }) : "");
  const metric = h("select", { "aria-label": t("x_figure") }, [...ctx.measures.values()].map((m) => h("option", { value: m.id }, m.label)));
  metric.value = condition.metric;
  const how = h("select", { "aria-label": t("rule") });
  const bounds = h("div.bounds");
  let inputs = [];
  const field = (name, value) => {
    const kind = kindOf(ctx, metric.value);
    const isDay = kind === "MOMENT" && name !== "is";
    return h("input", { type: isDay ? "date" : "text", name, inputmode: name === "is" || isDay ? null : "decimal", "aria-label": t(name === "is" ? "isText" : "bound"), required: true, autocomplete: "off",
      maxlength: 200, value: isDay || name === "is" ? value ?? "" : fill(value) });
  };
  const unit = () => ({ PERCENT: "%", MONEY_PERCENT: "%", DAYS: t("days"), ELAPSED: t("hours") })[kindOf(ctx, metric.value)];
  const ask = (values) => {
    const names = { atLeast: ["from"], atMost: ["to"], between: ["from", "to"], is: ["is"] }[how.value] ?? [];
    inputs = names.map((name) => field(name, values?.[name]));
    bounds.replaceChildren(...inputs.flatMap((input, i) => (i === 0 ? [input] : ["–", input])), ...(names.length > 0 && unit() ? [h("span.note", unit())] : []));
  };
  const choose = (values) => {
    const ways = ctx.measures.get(metric.value)?.ordered ? ["atLeast", "atMost", "between", "some", "none"] : ["is", "some", "none"];
    how.replaceChildren(...ways.map((way) => h("option", { value: way }, t(way === "is" ? "isText" : way))));
    how.value = ways.includes(values?.how) ? values.how : ways[0];
    ask(values);
  };
  metric.addEventListener("change", () => choose(null));
  how.addEventListener("change", () => ask(null));
  choose(condition);
  const number = (input) => {
    const decimal = input.type === "date" ? input.value : decimalOf(input.value, ctx.numbers);
    if (!decimal) {
      input.focus();
      throw new Error(t("numberWrong"));
    }
    return kindOf(ctx, metric.value) === "ELAPSED" ? String(Math.round(Number(decimal) * HOUR)) : decimal;
  };
  return {
    element: h("div.condition", { role: "group", "aria-label": t("filters") }, metric, how, bounds, iconButton("close", t("remove"), remove)),
    text: () => {
      if (how.value === "none" || how.value === "some" || how.value === "is") {
        return `${metric.value}:${how.value === "is" ? `=${encodeURIComponent(inputs[0].value.trim())}` : how.value}`;
      }
      const [from, to] = ["from", "to"].map((name) => inputs.find((input) => input.name === name)).map((input) => (input ? number(input) : ""));
      if (from && to && (from.includes("-") ? from > to : Number(from) > Number(to))) {
        throw new Error(t("boundsWrong"));
      }
      return `${metric.value}:${from}..${to}`;
    },
  };
}
