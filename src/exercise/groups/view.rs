//! The view of `groups`: each item is a small group of radio buttons. No drag is needed.

use leptos::prelude::*;

use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Groups, Placed};
use crate::ui::components::icon;

/// The items, each with its groups to choose from.
pub fn view(task: &Groups, stage: Stage<Placed>) -> AnyView {
    let items = shuffled(task.item.len(), stage.seed).into_iter().map(|part| item(task, part, stage));
    view! {
        <p class="muted small">{stage.words.sort}</p>
        <div class="items">{items.collect_view()}</div>
    }
    .into_any()
}

fn item(task: &Groups, part: usize, stage: Stage<Placed>) -> AnyView {
    let Stage { answer, change, checked, words, .. } = stage;
    let home = task.home(part);
    let placed = Memo::new(move |_| answer.with(|answer| answer.of(part)));
    let locked = move || checked.get().is_some();
    let right = move || placed.get() == home;
    let class = move || match (locked(), right()) {
        (false, _) => "item",
        (true, true) => "item item--right",
        (true, false) => "item item--wrong",
    };
    let name = ["item-", &part.to_string()].concat();
    let groups = task.group.iter().enumerate().map(|(group, it)| {
        let chosen = Memo::new(move |_| placed.get() == Some(group));
        let class = move || if chosen.get() { "segment segment--on" } else { "segment" };
        view! {
            <label class=class data-group=group>
                <input class="visually-hidden" type="radio" name=name.clone() prop:checked=chosen disabled=locked
                    on:change=move |_| change.run(answer.get_untracked().with(part, Some(group))) />
                {it.title.clone()}
            </label>
        }
    });
    let groups = groups.collect_view();
    let it = &task.item[part];
    let title = home.map(|home| task.group[home].title.clone()).unwrap_or_default();
    let why = it.why.clone();
    let verdict = move || {
        locked().then(|| {
            let (sign, said) = if right() {
                (icon("check").into_any(), words.right_picked.to_owned())
            } else {
                (icon("x").into_any(), [words.belongs, ": ", &title].concat())
            };
            view! { <p class="item-verdict">{sign}<b>{said}</b></p><p class="item-why">{why.clone()}</p> }
        })
    };
    view! {
        <fieldset class=class data-part=part>
            <legend>{it.text.clone()}</legend>
            <div class="segments">{groups}</div>
            {verdict}
        </fieldset>
    }
    .into_any()
}
