import { h, icon } from "./dom.js";

/** The ready-made periods in their groups. */
export const PRESETS = [
  ["gDays", ["today", "yesterday", "last_7_days", "last_30_days", "last_60_days", "last_90_days"]],
  ["gWeeks", ["this_week", "last_week", "week_to_date"]],
  ["gMonths", ["this_month", "last_month", "month_to_date"]],
  ["gQuarters", ["this_quarter", "last_quarter", "quarter_to_date"]],
  ["gYears", ["this_year", "last_year", "year_to_date", "all_time"]],
  ["gFiscal", ["this_fiscal_year", "last_fiscal_year", "fiscal_year_to_date", "this_fiscal_quarter", "last_fiscal_quarter"]],
];

/** Chooses the reporting period: a ready-made one, or one of any other form. */
export function periodChooser(period, t, choose) {
  const panel = h("div.chooser", { hidden: true, role: "dialog", "aria-label": t("period") },
    h("div.presets", PRESETS.map(([group, names]) => h("div", { role: "group", "aria-label": t(group) }, h("b", t(group)),
      names.map((name) => h("button", { "aria-pressed": String(name === period.text), onclick: () => pick(name) }, t(name)))))),
    otherForms(period, t, (text) => pick(text)));
  const button = h("button.period", { "aria-expanded": "false", "aria-haspopup": "dialog", "data-key": "period", onclick: () => (panel.hidden ? open() : close()) },
    icon("calendar"), h("span.period-name", period.name), period.name === period.label ? null : h("span.note", period.label), icon("down"));
  const box = h("div.period-box", button, panel);
  const outside = (event) => { if (!event.composedPath().includes(box)) close(); };
  const open = () => {
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
    (panel.querySelector("[aria-pressed=true]") ?? panel.querySelector("button")).focus();
    document.addEventListener("pointerdown", outside);
  };
  const close = () => {
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside);
  };
  const pick = (text) => { close(); button.focus(); choose(text); };
  box.addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) { event.stopPropagation(); close(); button.focus(); } });
  box.addEventListener("focusout", (event) => { if (event.relatedTarget && !box.contains(event.relatedTarget)) close(); });
  return box;
}

function otherForms(period, t, pick) {
  const year = Number((period.last ?? period.first ?? new Date().toISOString()).slice(0, 4));
  const number = (name, value, min, max) => ({ name, control: h("input", { type: "number", required: true, value, min, max }) });
  const date = (name, value) => ({ name, control: h("input", { type: "date", required: true, value: value ?? "" }) });
  const quarter = () => ({ name: "quarter", control: h("select", [1, 2, 3, 4].map((q) => h("option", { value: q }, `Q${q}`))) });
  const forms = {
    fRange: { fields: [date("from", period.first), date("to", period.last)], text: ([a, b]) => `${a}..${b}` },
    fUntil: { fields: [date("to", period.last)], text: ([a]) => `..${a}` },
    fDay: { fields: [date("day", period.last)], text: ([a]) => a },
    lastN: { fields: [number("n", 14, 1, 36600)], text: ([n]) => `last_${n}_days` },
    fMonth: { fields: [{ name: "month", control: h("input", { type: "month", required: true, pattern: "\\d{4}-\\d{2}", value: (period.last ?? "").slice(0, 7) }) }], text: ([m]) => m },
    fQuarter: { fields: [quarter(), number("year", year, 1000, 9999)], text: ([q, y]) => `${y}-Q${q}` },
    fYear: { fields: [number("year", year, 1000, 9999)], text: ([y]) => y },
    fFiscalYear: { fields: [number("fiscalYear", year, 1000, 9999)], text: ([y]) => `FY${y}` },
    fFiscalQuarter: { fields: [quarter(), number("fiscalYear", year, 1000, 9999)], text: ([q, y]) => `FY${y}-Q${q}` },
  };
  const fields = h("span.fields");
  const select = h("select", Object.keys(forms).map((key) => h("option", { value: key }, t(key))));
  const sync = () => fields.replaceChildren(...forms[select.value].fields.map((f) => h("label.field", t(f.name), f.control)));
  select.addEventListener("change", sync);
  sync();
  return h("form.other", { onsubmit: (event) => { event.preventDefault(); pick(forms[select.value].text(forms[select.value].fields.map((f) => f.control.value))); } },
    h("label.field", t("form"), select), fields, h("button.primary", { type: "submit" }, t("show")));
}
