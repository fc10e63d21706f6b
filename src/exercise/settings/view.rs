//! The view of `settings`: a list of screens, and the one that is open; then every setting with its reason.

use super::super::action::view::{Handled, handled};
use super::super::pick::view::{Row, row};
use super::super::view::Stage;
use super::{Say, Setting, Settings, named, wanted};
use crate::exercise::Kind as _;
use crate::platform::page;
use crate::scene::Scene;
use crate::scene::view::framed;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, el, fieldset, h2, label, legend, li, live, ol, p, span, ul};

/// The goal above the phone, or above what was done.
pub fn view(task: &'static Settings, _: Option<&'static Scene>, stage: Stage) -> El {
    let goals = task.goal.iter().map(|goal| li("").with(goal));
    let goals =
        div("settings-goal").with((b("").with(stage.say(Say::Goal)), ul("").with(goals.collect::<Vec<_>>())));
    let open = memo(move || stage.with(|answer| task.open(answer)));
    let body = live(move || match (stage.locked.get(), open.get()) {
        (true, _) => end(task, stage),
        (false, Some(screen)) => framed("scene scene--settings", stage.words, one(task, screen, stage)),
        (false, None) => framed("scene scene--settings", stage.words, list(task, stage)),
    });
    (goals, body).view()
}

/// Opens a screen, or the list, and takes the focus there. `from` is the screen that was open, `all` the number of
/// settings.
fn go(from: usize, to: Option<usize>, all: usize, stage: Stage) {
    stage.change(|answer| answer.picking(all, to));
    page::focus(stage.name(if to.is_some() { all } else { all + 1 + from }));
}

/// The screens to be entered.
#[inline(never)]
fn list(task: &'static Settings, stage: Stage) -> El {
    let (all, mut slot) = (task.parts(), 0);
    let mut rows = Vec::new();
    for (number, screen) in task.screen.iter().enumerate() {
        let first = slot;
        slot += screen.setting.len();
        let changed = screen.setting.iter().zip(first..);
        let changed = changed.filter(|(it, slot)| it.is_changed(stage.at(*slot))).count();
        let changed = (changed > 0).then(|| span("chip").with(stage.fill(Say::Changed, &[changed])));
        let enter = button("settings-enter")
            .id(stage.name(all + 1 + number))
            .attr("data-screen", number)
            .on_click(move || go(number, Some(number), all, stage));
        let enter = enter.with((span("grow").with(&screen.title), changed, icon("chevron-right")));
        rows.push(li("").with(enter));
    }
    (h2("settings-title").with(&task.app), ul("").with(rows)).view()
}

/// A screen with its settings.
#[inline(never)]
fn one(task: &'static Settings, number: usize, stage: Stage) -> El {
    let all = task.parts();
    let Some(screen) = task.screen.get(number) else { return ().view() };
    let first: usize = task.screen[..number].iter().map(|screen| screen.setting.len()).sum();
    let back = (task.screen.len() > 1).then(|| {
        button("button button--icon")
            .attr("data-back", "")
            .attr("aria-label", [stage.say(Say::Back), ": ", &*task.app].concat())
            .on_click(move || go(number, None, all, stage))
            .with(icon("arrow-left"))
    });
    let title = h2("").id(stage.name(all)).attr("tabindex", "-1").with(&screen.title);
    let title = div("").with((p("muted small").with(&task.app), title));
    let rows = screen.setting.iter().zip(first..).map(|(it, slot)| setting(it, slot, stage));
    (div("settings-title").with((back, title)), rows.collect::<Vec<_>>()).view()
}

/// A setting to be changed: a switch, or one of several.
#[inline(never)]
fn setting(it: &'static Setting, slot: usize, stage: Stage) -> El {
    let note = it.note.as_ref().map(|note| span("muted small").with(note));
    let start = it.start;
    if !it.is_switch() {
        let options: Vec<&str> = it.option.iter().map(String::as_str).collect();
        let from = Row { sign: None, start: Some(start.into()) };
        return fieldset("settings-row").attr("data-part", slot).with((
            legend("settings-text").with((b("").with(&it.text), note)),
            row(slot, &options, from, stage),
        ));
    }
    let on = memo(move || stage.pick(slot).unwrap_or(start.into()) > 0);
    let input = el("input", "")
        .attr("type", "checkbox")
        .attr("role", "switch")
        .checked_of(move || on.get())
        .on_change(move |_| {
            stage.change(|answer| answer.picking(slot, Some(usize::from(!on.get_untracked()))));
        });
    let state = live(move || stage.say(if on.get() { Say::On } else { Say::Off }));
    let state = span("muted small").attr("aria-hidden", "true").with(state);
    let state = span("settings-state").with((state, input));
    let text = span("grow settings-text").with((b("").with(&it.text), note));
    label("settings-row settings-switch").attr("data-part", slot).with((text, state))
}

/// Every setting as it was left, screen by screen.
#[inline(never)]
fn end(task: &'static Settings, stage: Stage) -> El {
    let (off, on) = (stage.say(Say::Off), stage.say(Say::On));
    let (mut slot, mut screens) = (0, Vec::new());
    for screen in &task.screen {
        let mut rows = Vec::new();
        for it in &screen.setting {
            let number = stage.now(|answer| answer.at(slot));
            slot += 1;
            let (join, after) = if it.is_changed(number) {
                (" → ", named(it, it.value(number), off, on))
            } else {
                (", ", stage.say(Say::Kept))
            };
            let handling = Handled {
                right: it.is_right(number),
                head: (&it.text).into(),
                given: [named(it, it.start, off, on), join, after].concat().into(),
                fitting: wanted(it, off, on),
                why: &it.why,
                more: ().view(),
            };
            rows.push(handled(handling, stage.words));
        }
        screens.push((h2("").with(&screen.title), ol("reasons").with(rows)));
    }
    div("stack").with(screens)
}
