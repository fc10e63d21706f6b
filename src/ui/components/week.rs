//! The days of this week on which something was practised.

use super::super::html::{El, h2, li, section, span, ul, unseen};
use super::icon;
use crate::lang::Messages;

/// Seven days, Monday first.
pub fn week(words: &'static Messages, days: [bool; 7]) -> El {
    let items = words.week_days.into_iter().zip(days).map(|(name, on)| {
        let class = if on { "week-day week-day--on" } else { "week-day" };
        li("").with((span(class).with(on.then(|| (icon("check"), unseen(words.done)))), name))
    });
    section("card stack").with((h2("").with(words.week), ul("week").with(items.collect::<Vec<_>>())))
}
