//! The view of `groups`: each item is a small group of radio buttons. No drag is needed.

use leptos::prelude::*;

use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Groups, Placed};
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, div, el, fieldset, label, legend, live, p};

/// The items, each with its groups to choose from.
pub fn view(task: &Groups, stage: Stage<Placed>) -> El {
    let items = shuffled(task.item.len(), stage.seed).into_iter().map(|part| item(task, part, stage));
    (p("muted small").with(stage.words.sort), div("items").with(items.collect::<Vec<_>>())).view()
}

fn item(task: &Groups, part: usize, stage: Stage<Placed>) -> El {
    let Stage { locked, words, .. } = stage;
    let home = task.home(part);
    let placed = memo(move || stage.with(|answer| answer.of(part)));
    let right = move || placed.get() == home;
    let class = move || match (locked.get(), right()) {
        (false, _) => "item",
        (true, true) => "item item--right",
        (true, false) => "item item--wrong",
    };
    let groups = task.group.iter().enumerate().map(|(group, it)| {
        let chosen = move || placed.get() == Some(group);
        let input = el("input", "visually-hidden")
            .attr("type", "radio")
            .attr("name", ["item-", &part.to_string()].concat())
            .checked_of(chosen)
            .attr_of("disabled", move || locked.get().then_some(""))
            .on_change(move |_| stage.change(|answer| answer.with(part, Some(group))));
        label("")
            .class_of(move || if chosen() { "segment segment--on" } else { "segment" })
            .attr("data-group", group.to_string())
            .with((input, it.title.clone()))
    });
    let groups = div("segments").with(groups.collect::<Vec<_>>());
    let it = &task.item[part];
    let title = home.map(|home| task.group[home].title.clone()).unwrap_or_default();
    let why = it.why.clone();
    let verdict = live(move || {
        locked.get().then(|| {
            let (sign, said) = if right() {
                (icon("check"), words.right_picked.to_owned())
            } else {
                (icon("x"), [words.belongs, ": ", &title].concat())
            };
            (p("item-verdict").with((sign, b("").with(said))), p("item-why").with(why.clone()))
        })
    });
    fieldset("").class_of(class).attr("data-part", part.to_string()).with((
        legend("").with(it.text.clone()),
        groups,
        verdict,
    ))
}
