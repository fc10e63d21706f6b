//! What was done with an item and what would have been right, once checked.

use std::borrow::Cow;

use super::super::reason::view::reason;
use crate::lang::ExerciseWords;
use crate::scene::Scene;
use crate::scene::view::scene_view;
use crate::ui::html::{El, el, p};

/// An item as it was handled.
pub struct Handled {
    /// Rightly or not.
    pub right: bool,
    /// What it is.
    pub head: Cow<'static, str>,
    /// What was done with it.
    pub given: Cow<'static, str>,
    /// What would have been right; shown when it was not.
    pub fitting: String,
    /// Why.
    pub why: &'static str,
    /// What else there is to see.
    pub more: El,
}

/// A row of a list `ol("reasons")`.
#[inline(never)]
pub fn handled(it: Handled, words: &'static ExerciseWords) -> El {
    let Handled { right, head, given, fitting, why, more } = it;
    let given = p("small").with((words.your_answer, ": ", given));
    let fitting = (!right).then(|| p("small").with((words.right_option, ": ", fitting)));
    reason(Some(right), (), head, (given, fitting, p("").with(why), more))
}

/// A scene that is unfolded when it is wanted.
#[inline(never)]
pub fn folded(summary: String, scene: &'static Scene, words: &'static ExerciseWords) -> El {
    el("details", "folded").with((el("summary", "").with(summary), scene_view(scene, words)))
}
