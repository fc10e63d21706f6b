//! What the view of a kind is given, and the one place that picks the view.

use leptos::prelude::*;

use super::Outcome;
use crate::lang::{Edition, Messages};

/// What the view of a kind is given. It shows the answer and reports changes; it owns neither.
#[derive(Clone, Copy)]
pub struct Stage<A: Send + Sync + 'static> {
    /// What the learner has done so far.
    pub answer: Signal<A>,
    /// Called with the changed answer.
    pub change: Callback<A>,
    /// Set once the answer is checked: the view locks and shows every reason.
    pub checked: Signal<Option<Outcome>>,
    /// Decides the order on the screen, see [`super::shuffle`].
    pub seed: u32,
    /// The language shown.
    pub edition: Edition,
    /// The app's texts.
    pub words: &'static Messages,
}
