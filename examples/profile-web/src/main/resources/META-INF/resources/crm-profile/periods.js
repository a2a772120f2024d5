import { onEnter } from "./dialog.js";
import { h } from "./dom.js";

/** The ready-made periods in their groups. */
export const PRESETS = [
  ["gDays", ["today", "yesterday", "last_7_days", "last_30_days", "last_90_days"]],
  ["gWeeks", ["this_week", "last_week", "week_to_date"]],
  ["gMonths", ["this_month", "last_month", "month_to_date", "trailing_12_months"]],
  ["gQuarters", ["this_quarter", "last_quarter", "quarter_to_date"]],
  ["gHalves", ["this_half_year", "last_half_year", "half_year_to_date"]],
  ["gYears", ["this_year", "last_year", "year_to_date", "all_time"]],
  ["gFiscal", ["this_fiscal_year", "last_fiscal_year", "fiscal_year_to_date", "this_fiscal_half_year", "last_fiscal_half_year", "this_fiscal_quarter", "last_fiscal_quarter"]],
];

/**
 * Opens the choice of a reporting period beneath its button, or closes it: a ready-made one, or one of any other form. What was chosen is told
 * with its name, which can be shown before its numbers are there.
 */
export function choosePeriod(box, button, period, t, choose) {
  const ending = new AbortController();
  const close = () => {
    panel.remove();
    button.setAttribute("aria-expanded", "false");
    ending.abort();
  };
  if (box.querySelector(".chooser")) {
    box.querySelector(".chooser").dispatchEvent(new Event("close"));
    return;
  }
  const pick = (text, shown) => {
    close();
    button.focus();
    choose(text, shown);
  };
  const panel = h("div.chooser", { role: "dialog", "aria-label": t("period"), onclose: close },
    h("div.presets", PRESETS.map(([group, names]) => h("div", { role: "group", "aria-label": t(group) }, h("b", t(group)),
      names.map((name) => h("button", { "aria-pressed": String(name === period?.text), "data-period": name, onclick: () => pick(name, t(name)) }, t(name)))))),
    otherForms(period, t, (text) => pick(text, text)));
  const on = (target, type, act) => target.addEventListener(type, act, { signal: ending.signal });
  // What is in a closed shadow root cannot be seen from the document: a press inside says so itself.
  let isInside = false;
  on(box, "pointerdown", () => { isInside = true; });
  on(document, "pointerdown", () => { if (!isInside) close(); isInside = false; });
  on(box, "keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); close(); button.focus(); } });
  on(box, "focusout", (event) => { if (event.relatedTarget && !box.contains(event.relatedTarget)) close(); });
  box.append(panel);
  button.setAttribute("aria-expanded", "true");
  (panel.querySelector("[aria-pressed=true]") ?? panel.querySelector("button")).focus();
}

function otherForms(period, t, pick) {
  const day = period?.last ?? period?.first ?? new Date().toISOString().slice(0, 10);
  const first = period?.first ?? day;
  const year = Number(day.slice(0, 4));
  const field = (name, control, read = (text) => text) => ({ name, control, text: () => read(control.value) });
  const number = (name, value, min, max, digits = 1) => field(name, h("input", { type: "number", required: true, value, min, max }), (text) => String(Number(text)).padStart(digits, "0"));
  const date = (name, value) => field(name, h("input", { type: "date", required: true, value, min: "1000-01-01", max: "9999-12-31" }));
  const choice = (name, options) => field(name, h("select", options.map(([value, label]) => h("option", { value }, label))));
  const years = (name = "year") => number(name, year, 1000, 9999);
  const quarter = () => choice("quarter", [1, 2, 3, 4].map((q) => [q, `Q${q}`]));
  const half = () => choice("halfYear", [1, 2].map((q) => [q, `H${q}`]));
  const units = () => choice("unit", ["weeks", "months", "quarters", "years"].map((unit) => [unit, t(unit)]));
  const month = () => {
    const field = choice("month", Array.from({ length: 12 }, (_, i) => [String(i + 1).padStart(2, "0"), new Intl.DateTimeFormat(t.language, { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2024, i, 15)))]));
    field.control.value = day.slice(5, 7);
    return field;
  };
  const range = [date("from", first), date("to", day)];
  const order = () => {
    range[1].control.min = range[0].control.value || "1000-01-01";
    range[1].control.setCustomValidity(range[0].control.value && range[1].control.value && range[1].control.value < range[0].control.value ? t("endsBefore") : "");
  };
  range.forEach((field) => field.control.addEventListener("input", order));
  const forms = {
    fRange: ["{0}..{1}", ...range],
    fUntil: ["..{0}", date("to", day)],
    fFrom: ["{0}..", date("from", first)],
    fDay: ["{0}", date("day", day)],
    lastN: ["last_{0}_days", number("n", 14, 1, 36600)],
    fLastUnits: ["last_{0}_{1}", number("count", 3, 1, 36600), units()],
    fTrailing: ["trailing_{0}_{1}", number("count", 12, 1, 36600), units()],
    fWeek: ["{1}-W{0}", number("week", 1, 1, 53, 2), years()],
    fMonth: ["{1}-{0}", month(), years()],
    fQuarter: ["{1}-Q{0}", quarter(), years()],
    fHalf: ["{1}-H{0}", half(), years()],
    fYear: ["{0}", years()],
    fFiscalYear: ["FY{0}", years("fiscalYear")],
    fFiscalHalf: ["FY{1}-H{0}", half(), years("fiscalYear")],
    fFiscalQuarter: ["FY{1}-Q{0}", quarter(), years("fiscalYear")],
  };
  const fields = h("span.fields");
  const select = h("select", Object.keys(forms).map((key) => h("option", { value: key }, t(key))));
  const sync = () => fields.replaceChildren(...forms[select.value].slice(1).map((f) => h("label.field", t(f.name), f.control)));
  select.addEventListener("change", sync);
  sync();
  const form = h("form.other");
  const show = () => {
    if (form.reportValidity()) {
      const [form, ...chosen] = forms[select.value];
      pick(form.replace(/\{(\d)\}/g, (whole, i) => chosen[i].text()));
    }
  };
  onEnter(form, show);
  form.append(h("label.field", t("form"), select), fields, h("button.primary", { onclick: show }, t("show")));
  return form;
}
