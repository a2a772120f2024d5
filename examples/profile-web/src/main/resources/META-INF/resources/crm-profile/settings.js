import { h, icon } from "./dom.js";
import { filter } from "./filter.js";
import { PATHS } from "./icons.js";
import { PRESETS } from "./periods.js";

Object.assign(PATHS, {
  "kind-number": "M3 5.5 5 4v8M8.5 5.5a2 2 0 1 1 3.5 1.4C11 8.5 8.5 10 8.5 12h4",
  "kind-block": "M2 2.5h12v11H2zM2 6.2h12M2 9.9h12",
  "kind-bar": "M2 14h12M4 14V8M8 14V3M12 14v-4",
  "kind-line": "M2 2v12h12M4 10l3-4 3 2 4-5",
  "kind-pie": "M8 2a6 6 0 1 0 6 6H8zM10.5 1.5a5 5 0 0 1 4 4h-4z",
  "kind-table": PATHS.table,
  "kind-gauge": "M2 12a6 6 0 1 1 12 0M8 12l3-4",
  "kind-card": "M2 3h12v10H2zM6 6.3a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4M4 11.2c.6-1.2 3.4-1.2 4 0M10 7h2M10 9.5h2",
});

/** The form of a widget's settings, drawn from its schema. */
export function settingsDialog(widget, catalogue, ctx) {
  const schema = catalogue.widgets.find((w) => w.id === widget.widget).settings;
  const fields = schema.map((setting) => field(setting, widget.settings[setting.name] ?? [], catalogue, ctx, widget));
  const body = h("div.form", fields.map((f) => f.element));
  onlyOverTime(fields, body);
  ctx.dialog({
    title: ctx.t("settings", widget.title), body,
    submit: () => ctx.edit({
      edit: "configure", id: widget.id,
      settings: Object.fromEntries(fields.map((f) => [f.name, f.values()]).filter(([, values]) => values.length > 0)),
    }, true),
  });
}

/** Parts of a period and their slices are only there to be set where the widget is over time. */
function onlyOverTime(fields, form) {
  const grouping = fields.find((f) => f.name === "grouping");
  const sync = () => fields.filter((f) => f.name === "granularity" || f.name === "slices").forEach((f) => { f.element.hidden = grouping.values()[0] !== "time"; });
  if (grouping) {
    form.addEventListener("change", sync);
    sync();
  }
}

function field(setting, given, catalogue, ctx, widget) {
  const make = { TEXT: text, CHOICE: choice, COLOUR: choice, PERIOD: period, BOOLEAN: flag, METRICS: many, MULTI_CHOICE: many, PIPELINES: codes, STAGES: codes }[setting.type];
  return { name: setting.name, ...make(setting, given, catalogue, ctx, widget) };
}

const OTHER = "other";
const labelled = (setting, control) => h("label.field", setting.label, control);
const list = (value) => (value === "" ? [] : [value]);

function text(setting, given, catalogue, ctx, widget) {
  const placeholder = setting.name === "title" && given.length === 0 ? widget.title : null;
  const input = h("input", { type: "text", name: setting.name, maxlength: setting.longest, placeholder, value: given[0] ?? "" });
  return { element: labelled(setting, input), values: () => list(input.value.trim()) };
}

function choice(setting, given, catalogue, { t }) {
  const value = given[0] ?? setting.defaults[0] ?? "";
  const select = h("select", { name: setting.name }, setting.fewest === 0 ? h("option", { value: "" }, t("auto")) : null,
    setting.choices.map((c) => h("option", { value: c.value }, c.label)));
  select.value = value;
  return { element: labelled(setting, select), values: () => list(select.value) };
}

function flag(setting, given) {
  const box = h("input", { type: "checkbox", name: setting.name, checked: (given[0] ?? setting.defaults[0]) === "true" });
  return { element: h("label.check", box, setting.label), values: () => [String(box.checked)] };
}

/** The period of the page, a ready-made one, or one of any other form as text. */
function period(setting, given, catalogue, { t }) {
  const value = given[0] ?? "";
  const isOther = value !== "" && !PRESETS.some(([, names]) => names.includes(value));
  const select = h("select", { name: setting.name }, h("option", { value: "" }, t("pagePeriod")),
    PRESETS.map(([group, names]) => h("optgroup", { label: t(group) }, names.map((name) => h("option", { value: name }, t(name))))),
    h("option", { value: OTHER }, t("form")));
  const input = h("input", { type: "text", maxlength: setting.longest, value: isOther ? value : "", autocomplete: "off", placeholder: "2026-Q2, 2026-01-10..2026-02-03, last_14_days" });
  const more = h("label.field", t("form"), input);
  const sync = () => { more.hidden = select.value !== OTHER; };
  select.value = isOther ? OTHER : value;
  select.addEventListener("change", sync);
  sync();
  return { element: h("div.form", labelled(setting, select), more), values: () => list(select.value === OTHER ? input.value.trim() : select.value) };
}

const MANY = 12;

/** Metrics or other choices: those chosen come first, in their order. */
export function many(setting, given, catalogue, { t }) {
  const all = setting.type === "METRICS" ? catalogue.metrics.map((m) => ({ value: m.id, label: m.label })) : setting.choices;
  const chosen = given.length > 0 ? given : setting.defaults;
  const isOne = setting.most === 1;
  const order = [...chosen];
  const count = h("span.note", { role: "status" });
  const boxes = [...all].sort((a, b) => place(chosen, a) - place(chosen, b)).map((option) => {
    const box = h("input", { type: isOne ? "radio" : "checkbox", name: setting.name, value: option.value, checked: chosen.includes(option.value) });
    box.addEventListener("change", () => {
      if (isOne) {
        order.splice(0, order.length, option.value);
      } else if (box.checked) {
        order.push(option.value);
      } else {
        order.splice(order.indexOf(option.value), 1);
      }
      sync();
    });
    return { box, element: h("label.check", box, option.label) };
  });
  const sync = () => {
    count.textContent = isOne ? "" : ` · ${t("choices", order.length, setting.most)}`;
    boxes.forEach(({ box }) => { box.disabled = !isOne && !box.checked && order.length >= setting.most; });
  };
  sync();
  const elements = boxes.map((b) => b.element);
  return {
    element: h("fieldset", h("legend", setting.label, count), all.length > MANY ? filter(t, () => elements) : null, h("div.options", elements)),
    values: () => order,
  };
}

const place = (chosen, option) => (chosen.includes(option.value) ? chosen.indexOf(option.value) : chosen.length);

/** Codes of the host: those that this client's deals have, and any others typed in. */
function codes(setting, given, catalogue, { t }) {
  const labels = new Map(catalogue[setting.type.toLowerCase()].map((c) => [c.value, c.label]));
  const known = [...labels.keys()];
  const boxes = known.map((code) => h("input", { type: "checkbox", name: setting.name, value: code, checked: given.includes(code) }));
  const others = h("input", { type: "text", value: given.filter((code) => !known.includes(code)).join(", ") });
  return {
    element: h("fieldset", h("legend", setting.label), h("div.options", boxes.map((box) => h("label.check", box, labels.get(box.value)))),
      h("label.field", t("others"), others)),
    values: () => [...new Set([...boxes.filter((b) => b.checked).map((b) => b.value), ...others.value.split(",").map((c) => c.trim()).filter(Boolean)])],
  };
}

/** What people want to see, ready to be added; beneath it the kinds of widgets, to be set as one likes. Several figures have a title in words. */
const READY = [
  ["block", ["activities.days_since_last", "response.time.median", "response.unanswered.count", "rfm.score"], { title: "relationship" }],
  ["number", "invoices.overdue.value", {}], ["number", "deals.won.average", {}], ["number", "win_rate", {}], ["number", "deals.cycle.average", {}],
  ["bar", "deals.won.value", { grouping: "time", granularity: "month" }], ["bar", "activities.count", { grouping: "time", slices: "channel" }], ["pie", "deals.open.value", { grouping: "pipeline" }],
  ["line", "activities.count", {}], ["table", "deals.won.value", { grouping: "responsible" }],
];

/** What can be added to the page. */
export function catalogueDialog(catalogue, ctx) {
  const { t } = ctx;
  const metric = (id) => catalogue.metrics.find((m) => m.id === id)?.label;
  const add = (widget, settings) => async (event) => {
    const button = event.currentTarget;
    button.disabled = true;
    try {
      const id = await ctx.add(widget, settings);
      box.close(`gear ${id}`);
    } catch (error) {
      button.disabled = false;
      problem.textContent = error.message;
    }
  };
  const ready = READY.filter(([widget, ids]) => [ids].flat().every(metric) && catalogue.widgets.some((w) => w.id === widget)).map(([widget, ids, settings]) => {
    const labels = [ids].flat().map(metric);
    const title = settings.title ? { title: t(settings.title) } : {};
    const isOverTime = settings.grouping === "time" || widget === "line";
    const group = settings.slices ?? (isOverTime ? null : settings.grouping);
    const by = [isOverTime ? t("overTime") : null, group ? t("by", groupLabel(catalogue, widget, group)) : null].filter(Boolean).join(", ");
    return h("li", h("button", { "data-ready": [settings.title ?? ids, settings.slices].filter(Boolean).join(" by "), onclick: add(widget, { metrics: ids, ...settings, ...title }) },
      icon(`kind-${widget}`), h("b", title.title ?? labels[0]), h("span.note", [title.title ? labels.join(", ") : by, catalogue.widgets.find((w) => w.id === widget).label].filter(Boolean).join(" · "))));
  });
  const kinds = catalogue.widgets.filter((w) => !w.locks.includes("REMOVE")).map((w) =>
    h("li", h("button", { "data-widget": w.id, onclick: add(w.id, {}) }, icon(`kind-${w.kind.toLowerCase()}`), h("b", w.label), h("span.note", t(`kind_${w.kind}`)))));
  const problem = h("p.problem", { role: "alert" });
  const box = ctx.dialog({
    title: t("add"), kind: "wide",
    body: [filter(t, () => [...ready, ...kinds]), problem, h("h3", t("ready")), h("ul.catalogue", { role: "list" }, ready), h("h3", t("kinds")), h("ul.catalogue", { role: "list" }, kinds)],
  });
}

const groupLabel = (catalogue, widget, value) => catalogue.widgets.find((w) => w.id === widget)?.settings.find((s) => s.name === "grouping")?.choices.find((c) => c.value === value)?.label ?? value;
