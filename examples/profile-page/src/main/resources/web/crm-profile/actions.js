import { drag, stepOf } from "./arrange.js";
import { toast } from "./dialog.js";
import { targetDialog } from "./gauge.js";
import { h } from "./dom.js";
import { catalogueDialog, settingsDialog } from "./settings.js";

/** What a user can do to the page: each is an edit that the server checks and keeps. */
export function actions(ctx) {
  const { api, t, profile } = ctx;
  const kind = profile.client.kind;
  const placements = profile.widgets;
  const indexOf = (id) => placements.findIndex((w) => w.id === id);

  /** Opens a dialog that needs to know what can be chosen. */
  async function choosing(open) {
    try {
      open(await api.get("catalogue", { ...ctx.query(), kind }));
    } catch (error) {
      toast(ctx.root, ctx.reason(error));
    }
  }

  /** In a dialog the problem is shown there; elsewhere as a message at the foot of the page. */
  async function edit(body, isInDialog = false) {
    try {
      return await change("POST", "layout/edits", { kind }, body);
    } catch (error) {
      if (isInDialog) {
        throw error;
      }
      toast(ctx.root, error.message);
      return null;
    }
  }

  async function change(method, path, parameters, body) {
    try {
      const done = await api.send(method, path, parameters, body);
      await ctx.reload();
      return done;
    } catch (error) {
      throw new Error(ctx.reason(error), { cause: error });
    }
  }

  async function moveTo(widget, to) {
    if (to >= 0 && to < placements.length && to !== indexOf(widget.id) && await edit({ edit: "move", id: widget.id, to })) {
      ctx.say(t("moved", widget.title, to + 1, placements.length));
    }
  }

  async function restore(layout) {
    try {
      await change("PUT", "layout", { kind }, layout);
    } catch (error) {
      toast(ctx.root, error.message);
    }
  }

  return {
    edit,
    shift: (widget, step) => moveTo(widget, indexOf(widget.id) + step),
    arrow: (event, widget) => {
      const step = stepOf(event.key);
      if (step !== 0) {
        event.preventDefault();
        moveTo(widget, indexOf(widget.id) + step);
      }
    },
    drag: (event, widget) => drag(event, widget, ctx.root, (target, isAfter) => {
      const rest = placements.filter((w) => w.id !== widget.id);
      moveTo(widget, rest.findIndex((w) => w.id === target) + (isAfter ? 1 : 0));
    }),
    remove: async (widget) => {
      if (await edit({ edit: "remove", id: widget.id })) {
        toast(ctx.root, t("removed", widget.title), () => restore(profile.layout), t("undo")).querySelector("button").focus();
      }
    },
    configure: (widget) => choosing((catalogue) => settingsDialog(widget, catalogue, ctx)),
    browse: () => choosing((catalogue) => catalogueDialog(catalogue, ctx)),
    add: async (widget) => {
      const done = await edit({ edit: "add", widget: widget.id });
      const added = done && ctx.root.querySelector(`.tile[data-id="${done.id}"]`);
      added?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      added?.querySelector("[data-key^=gear]")?.focus({ preventScroll: true });
    },
    split: (split) => edit({ edit: "split", split }),
    reset: () => ctx.dialog({
      title: t("resetAsk"), body: h("p", t("resetWhy")), save: t("reset"),
      submit: () => change("DELETE", "layout", { kind }),
    }),
    setTarget: (pipeline, value) => targetDialog(pipeline, value, ctx),
    saveTarget: (pipeline, value) => change("PUT", "target", { kind, pipeline }, { value }),
  };
}
