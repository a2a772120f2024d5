import { reasonOf } from "./api.js";
import { drag, stepOf } from "./arrange.js";
import { toast, using } from "./dialog.js";
import { byKey, h, later } from "./dom.js";
import { resize } from "./tile.js";
import { lastChange, tools, whoAndWhen, workshop } from "./tools.js";

/**
 * What a user can do to the page: each is an edit of one version of the layout, which the server checks and keeps. They are sent one after the
 * other, and what they do is seen at once; if one is refused, the page is read again.
 */
export function actions(ctx) {
  const { api, t, profile } = ctx;
  const kind = profile.client.kind;
  const widgets = profile.widgets;
  const tileOf = (id) => byKey(ctx.root, `tile ${id}`);
  const indexOf = (id) => widgets.findIndex((w) => w.id === id);
  const say = (text, action, label) => toast(ctx.body, t, text, action, label);

  /** Opens a dialog that needs to know what can be chosen. */
  async function choosing(open) {
    try {
      const dialogs = later(import("./settings.js"));
      const catalogue = await api.get("catalogue", { ...ctx.query(), kind });
      await using(dialogs, ctx, (loaded) => open(catalogue, loaded));
    } catch (error) {
      say(reasonOf(error, t));
    }
  }

  /** What another window did to the page meanwhile, by the layout that is there now. */
  function differences(now) {
    const [before, after] = [profile.layout, now].map((layout) => new Map(layout.placements.map((p) => [p.id, p])));
    const look = (p) => JSON.stringify([p.settings, p.width, p.height]);
    const title = (id) => widgets.find((w) => w.id === id)?.title ?? id;
    return [
      ...[...before.keys()].filter((id) => !after.has(id)).map((id) => t("removed", title(id))),
      ...[...after.keys()].filter((id) => !before.has(id)).map((id) => t("added", title(id))),
      ...[...after.values()].filter((p) => before.has(p.id) && look(p) !== look(before.get(p.id))).map((p) => t("changedWidget", title(p.id))),
    ].join(", ") || t("rearranged");
  }

  /** Sends a change of the version that the page shows. The page is brought to what the server has, also when it was refused. */
  function change(method, path, body) {
    const sent = ctx.queue.last.then(async () => {
      const before = profile.layout;
      try {
        const done = await api.send(method, path, { kind, version: ctx.version(), user: ctx.userId, lang: ctx.query().lang }, body);
        ctx.keepVersion(done.layoutVersion);
        profile.layout = done.layout;
        ctx.places = done.places;
        ctx.layoutChanged = done.layoutChanged;
        ctx.root.querySelector(".last-change")?.replaceWith(lastChange(ctx));
        return { ...done, before };
      } catch (error) {
        const isStale = error.code === "layout-changed";
        if (isStale || error.code === "user-changed") {
          await ctx.reload();
        }
        const what = isStale ? [differences(error.arguments.layout), whoAndWhen(error.arguments.layoutChanged, ctx)].filter(Boolean).join(" – ") : "";
        throw new Error(isStale ? t("p_layout-changed", what) : reasonOf(error, t), { cause: error });
      }
    });
    ctx.queue.last = sent.catch(() => {});
    return sent;
  }

  /** Puts the page back as it was before an edit, unless it was changed again since. */
  async function undo(before, focus) {
    ctx.undone(null);
    try {
      await change("PUT", "layout", before);
      await ctx.reload();
      ctx.focus(focus);
    } catch (error) {
      say(error.message);
    }
  }

  const offerUndo = (text, done, focus) => {
    const back = () => undo(done.before, focus);
    ctx.undone(back);
    return say(text, back, t("undo"));
  };

  /** An edit after which numbers must be read. In a dialog a problem is shown there; elsewhere at the foot of the page. */
  async function edit(body, isInDialog = false) {
    try {
      const done = await change("POST", "layout/edits", body);
      await ctx.reload();
      ctx.undone(() => undo(done.before, `tile ${body.id ?? done.id}`));
      return done;
    } catch (error) {
      if (isInDialog) {
        throw error;
      }
      say(error.message);
      return null;
    }
  }

  /** An edit that needs no other numbers: it is done in the page, and told to the server. */
  async function rearrange(body, text, focus) {
    try {
      const done = await change("POST", "layout/edits", body);
      return text ? offerUndo(text, done, focus) : ctx.undone(() => undo(done.before, focus));
    } catch (error) {
      await ctx.reload();
      say(error.message);
      return null;
    }
  }

  const allowed = (widget) => ctx.places[widget.id] ?? [];

  /** The next place in a direction that the server accepts: past the locked widgets if need be. */
  const placeFrom = (widget, step) => {
    const at = indexOf(widget.id);
    return step < 0 ? allowed(widget).filter((p) => p < at).at(-1) : allowed(widget).find((p) => p > at);
  };

  // Of several moves of one widget in a row only where it ends is sent.
  let waiting = null;
  function moveTo(widget, to) {
    const at = indexOf(widget.id);
    if (to === undefined || to === at) {
      return;
    }
    widgets.splice(at, 1);
    widgets.splice(to, 0, widget);
    ctx.arrange();
    ctx.say(t("moved", widget.title, to + 1, widgets.length));
    if (waiting?.id === widget.id) {
      waiting.to = to;
      return;
    }
    const move = { edit: "move", id: widget.id, to };
    waiting = move;
    ctx.queue.last = ctx.queue.last.then(() => { if (waiting === move) waiting = null; });
    rearrange(move, null, `grip ${widget.id}`);
  }

  return {
    edit,
    /** Puts the tools on the page. */
    equip: () => {
      ctx.root.querySelector(".toolbar").after(workshop(ctx));
      widgets.forEach((widget) => tileOf(widget.id).querySelector(".tile-head").append(tools(widget, ctx)));
    },
    canShift: (widget, step) => placeFrom(widget, step) !== undefined,
    shift: (widget, step) => moveTo(widget, placeFrom(widget, step)),
    arrow: (event, widget) => {
      const step = stepOf(event.key, getComputedStyle(ctx.body).direction === "rtl");
      if (step) {
        event.preventDefault();
        moveTo(widget, placeFrom(widget, step));
      }
    },
    drag: (event, widget) => {
      const rest = () => widgets.filter((w) => w.id !== widget.id);
      const place = (target, isAfter) => rest().findIndex((w) => w.id === target) + (isAfter ? 1 : 0);
      drag(event, widget, ctx.root, (target, isAfter) => allowed(widget).includes(place(target, isAfter)), (target, isAfter) => moveTo(widget, place(target, isAfter)));
    },
    resize: (widget, { width, height }) => {
      Object.assign(widget, { width, height });
      resize(tileOf(widget.id), widget);
      ctx.arrange();
      ctx.focus(`more ${widget.id}`);
      rearrange({ edit: "resize", id: widget.id, width, height }, null, `more ${widget.id}`);
    },
    remove: async (widget) => {
      const at = indexOf(widget.id);
      const next = widgets[at + 1] ?? widgets[at - 1];
      widgets.splice(at, 1);
      tileOf(widget.id).remove();
      ctx.arrange();
      ctx.focus(`more ${next?.id}`, `tile ${next?.id}`);
      const message = await rearrange({ edit: "remove", id: widget.id }, t("removed", widget.title), `tile ${widget.id}`);
      message?.querySelector("button").focus();
    },
    split: (split) => {
      ctx.root.querySelector(".grid").className = `grid split-${split.replace("/", "-")}`;
      ctx.root.querySelectorAll(".splits button").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.key === `split ${split}`)));
      rearrange({ edit: "split", split }, null, `split ${split}`);
    },
    configure: (widget) => choosing((catalogue, { settingsDialog }) => settingsDialog(widget, catalogue, ctx)),
    browse: () => choosing((catalogue, { catalogueDialog }) => catalogueDialog(catalogue, ctx)),
    add: async (widget, settings = {}) => {
      const done = await edit({ edit: "add", widget, settings }, true);
      const added = tileOf(done.id);
      added?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      return done.id;
    },
    reset: () => ctx.dialog({
      title: t("resetAsk"), body: h("p", t("resetWhy")), save: t("reset"),
      submit: async () => {
        const done = await change("DELETE", "layout");
        await ctx.reload();
        offerUndo(t("resetDone"), done, "reset");
      },
    }),
    setTarget: (pipeline, label) => using(import("./target.js"), ctx, (m) => m.targetDialog(pipeline, label, ctx)),
    readTarget: (pipeline) => api.get("target", { kind, pipeline, lang: ctx.query().lang }).catch((error) => { say(reasonOf(error, t)); return null; }),
    saveTarget: async (pipeline, value, version) => {
      await api.send("PUT", "target", { kind, pipeline, user: ctx.userId, version, lang: ctx.query().lang }, { value });
      await ctx.reload();
    },
  };
}
