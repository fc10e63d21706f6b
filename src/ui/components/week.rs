//! The days of this week on which something was practised.

use leptos::prelude::*;

use super::icon;
use crate::lang::Messages;

/// Seven days, Monday first.
pub fn week(words: &'static Messages, days: [bool; 7]) -> AnyView {
    let items = words.week_days.into_iter().zip(days).map(|(name, on)| {
        let class = if on { "week-day week-day--on" } else { "week-day" };
        let sign = on.then(|| view! { {icon("check")}<span class="visually-hidden">{words.done}</span> });
        view! { <li><span class=class>{sign}</span>{name}</li> }
    });
    view! {
        <section class="card stack">
            <h2>{words.week}</h2>
            <ul class="week">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}
