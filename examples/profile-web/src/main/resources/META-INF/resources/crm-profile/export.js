import { reasonOf } from "./api.js";
import { toast } from "./dialog.js";
import { h } from "./dom.js";
import { ratiosOf, scalar } from "./values.js";

/** Saves a file that the server makes, under the name that it gives. A refusal is told in the page: the link of a file would hide it. */
export async function download(ctx, path, parameters) {
  try {
    const response = await ctx.api.fetch("GET", path, parameters);
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
    save(await response.blob(), name ? decodeURIComponent(name) : path);
  } catch (error) {
    toast(ctx.body, ctx.t, reasonOf(error, ctx.t));
  }
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const FORMULA = /^[\t\r]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** Every number of the page as a file for a spreadsheet: one line for each value, in each currency one. */
export function exportAll(ctx) {
  const { profile, t } = ctx;
  const isComma = new Intl.NumberFormat(ctx.locale).format(1.5).includes(",");
  const separator = isComma ? ";" : ",";
  const text = (value) => {
    const harmless = FORMULA.test(value) ? `'${value}` : value;
    return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  const number = (value) => (value === null || value === undefined ? "" : isComma ? String(value).replace(".", ",") : String(value));
  const rows = [["widget", "figure", "group", "period", "value", "unit", "earlier", "earlierPeriod"].map((k) => text(t(`x_${k}`)))];
  const add = (widget, figure, group, value, earlier) => {
    const [now, before] = [numbersOf(value), numbersOf(earlier)];
    for (const unit of new Set([...Object.keys(now), ...Object.keys(before)])) {
      rows.push([text(widget.title), text(figure.label), text(group), text(figure.period.label), number(now[unit]), unit, number(before[unit]), text(figure.earlier?.period.label ?? "")]);
    }
  };
  for (const widget of profile.widgets) {
    for (const figure of widget.figures) {
      const past = figure.earlier?.value;
      const parts = figure.value.slices ?? figure.value.points;
      if (parts) {
        parts.forEach((p, i) => add(widget, figure, p.label, p.value, past?.points?.[i]?.value ?? past?.slices?.find((s) => s.key === p.key)?.value));
      } else {
        add(widget, figure, "", figure.value, past);
      }
    }
  }
  const body = rows.map((row) => row.join(separator)).join("\r\n");
  const name = `${profile.client.name}-${profile.period.text.replace("..", "_")}`.replace(/[^\p{L}\p{N}_-]+/gu, "-");
  save(new Blob(["\uFEFF", body, "\r\n"], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
}

/** The exact numbers of a value by their units; none of what is undefined. */
function numbersOf(value) {
  switch (value?.type) {
    case "COUNT": case "DECIMAL": case "QUOTIENT": case "GRADE": case "RANK": case "SCORE": return { "": value.value ?? scalar(value) };
    case "PERCENT": return { "%": value.value };
    case "ELAPSED": return { s: value.seconds };
    case "DAYS": return { d: value.days };
    case "MONEY": return value.amounts;
    case "MONEY_AVERAGE": return ratiosOf(value);
    case "MONEY_PERCENT": return Object.fromEntries(Object.entries(ratiosOf(value)).map(([currency, ratio]) => [`% ${currency}`, ratio]));
    case "LEVEL": return { "": value.current.value };
    default: return {};
  }
}
