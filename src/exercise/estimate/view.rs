//! The view of `estimate`: a native slider under its number; once checked, a line with both numbers and the
//! zones that earn points.

use super::super::reason::view::line;
use super::super::view::Stage;
use super::{Distance, Estimate, Say, choosing};
use crate::scene::Scene;
use crate::state::reactive::{Var, memo};
use crate::ui::components::icon;
use crate::ui::html::{El, b, button, div, el, li, live, p, span, ul};

/// The slider, or what came of it.
pub fn view(task: &'static Estimate, _: Option<&'static Scene>, stage: Stage) -> El {
    live(move || if stage.locked.get() { shown(task, stage) } else { slider(task, stage) })
}

fn slider(task: &'static Estimate, stage: Stage) -> El {
    let (start, last) = (task.start(), task.steps());
    let chosen = memo(move || stage.pick(0));
    // A slider tells its own value; what a button did is told by the number above.
    let by_button = Var::new(false);
    let choose = move |step: usize, button: bool| {
        by_button.set(button);
        stage.change(|answer| choosing(answer, step.min(last)));
    };
    let said = move || match chosen.get() {
        Some(step) => task.said(task.number(step)),
        None => stage.say(Say::NotYet).to_owned(),
    };
    let number = el("output", "")
        .class_of(move || if chosen.get().is_some() { "estimate-number" } else { "estimate-number muted" })
        .attr_of("aria-live", move || {
            Some(if by_button.get() && chosen.get().is_some() { "polite" } else { "off" })
        })
        .with(live(said));
    // Not moved, but pressed where it stands: that is a choice, too.
    let pressed = move || choose(chosen.get_untracked().unwrap_or(start), false);
    let range = el("input", "estimate-range")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", last)
        .attr("aria-labelledby", stage.what())
        .value_of(move || chosen.get().unwrap_or(start).to_string())
        .text_of("aria-valuetext", said)
        .on_input(move |value| choose(value.parse().unwrap_or(start), false))
        .on_click(pressed);
    let step = |name: Say, picture: El, more: bool| {
        let press = move || {
            let step = chosen.get_untracked().unwrap_or(start);
            choose(if more { step.saturating_add(1) } else { step.saturating_sub(1) }, true);
        };
        button("button estimate-step").attr("aria-label", stage.say(name)).on_click(press).with(picture)
    };
    let less = step(Say::Less, icon("minus"), false);
    let more = step(Say::More, icon("plus"), true);
    div("estimate card").with((number, range, ends(task), div("estimate-steps").with((less, more))))
}

/// The numbers at both ends.
fn ends(task: &'static Estimate) -> El {
    let end = |number| span("").with(task.said(number));
    div("estimate-ends muted small").with((end(task.min), end(task.number(task.steps()))))
}

fn shown(task: &'static Estimate, stage: Stage) -> El {
    let number = task.number(stage.now(|answer| answer.pick(0)).unwrap_or(0));
    let (class, picture, verdict) = match task.distance(number) {
        Distance::VeryNear => ("estimate card estimate--right", icon("check"), Say::VeryNear),
        Distance::Near => ("estimate card estimate--near", icon("info"), Say::RatherNear),
        Distance::Far => ("estimate card estimate--wrong", icon("x"), Say::FarOff),
    };
    let (low, high) = (task.min, task.number(task.steps()));
    let from = |by: u32| task.answer.saturating_sub(by).clamp(low, high);
    let to = |by: u32| task.answer.saturating_add(by).clamp(low, high);
    // Bars upon each other, each from the left end: what of one is still to be seen is a zone.
    let bar = |(class, to): (&'static str, u32)| {
        let from_low = |number: u32| number.saturating_sub(low) as usize;
        el("progress", class).attr("max", from_low(high)).attr("value", from_low(to))
    };
    let bars = [
        ("estimate--1", to(task.far)),
        ("estimate--2", to(task.near)),
        ("estimate--1", from(task.near)),
        ("estimate--0", from(task.far)),
        ("estimate--answer", task.answer),
        ("estimate--yours", number),
    ];
    let zone = |by: u32| [&task.said(from(by)), " … ", &task.said(to(by))].concat();
    let keys = [
        ("estimate-swatch estimate--answer", Say::Truth, task.said(task.answer)),
        ("estimate-swatch estimate--yours", Say::Yours, task.said(number)),
        ("estimate-swatch estimate--2", Say::Near, zone(task.near)),
        ("estimate-swatch estimate--1", Say::Far, zone(task.far)),
    ];
    let keys = keys.map(|(class, name, value)| {
        li("").with((span(class).attr("aria-hidden", "true"), line(stage.say(name), value.into())))
    });
    let verdict = p("estimate-verdict").with((picture, b("").with(stage.say(verdict))));
    let bars = div("estimate-line").attr("aria-hidden", "true").with(bars.map(bar));
    div(class).with((verdict, bars, ends(task), ul("estimate-keys").with(keys)))
}
