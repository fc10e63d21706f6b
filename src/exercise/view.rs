//! What the view of a kind is given, and the one place that picks the view.

use leptos::prelude::*;

use super::{Answer, Exercise, Outcome, Task, choice, groups, mark, order, verdict};
use crate::lang::{Edition, ExerciseWords};
use crate::scene::view::scene_view;
use crate::ui::html::{El, Part};

/// What the view of a kind is given. It shows the answer and reports changes; it owns neither.
pub struct Stage<A: Send + Sync + 'static> {
    /// What the learner has done so far.
    pub answer: Signal<A>,
    /// Called with the changed answer; ignored once the answer is checked.
    pub change: Callback<A>,
    /// Set once the answer is checked: the view locks and shows every reason.
    pub checked: Signal<Option<Outcome>>,
    /// Decides the order on the screen, see [`super::shuffle`].
    pub seed: u32,
    /// The texts of the views.
    pub words: &'static ExerciseWords,
}

// Not derived: a derive would ask for `A: Copy`, and signals are `Copy` whatever they hold.
impl<A: Send + Sync + 'static> Copy for Stage<A> {}
impl<A: Send + Sync + 'static> Clone for Stage<A> {
    fn clone(&self) -> Self {
        *self
    }
}

macro_rules! stage {
    ($variant:ident, $task:ident, $answer:ident, $checked:ident, $seed:ident, $words:ident) => {{
        let blank = super::Kind::blank($task);
        Stage {
            answer: Signal::derive(move || match $answer.get() {
                Answer::$variant(answer) => answer,
                _ => blank.clone(),
            }),
            change: Callback::new(move |answer| {
                if $checked.get_untracked().is_none() {
                    $answer.set(Answer::$variant(answer));
                }
            }),
            checked: $checked,
            seed: $seed,
            words: $words,
        }
    }};
}

/// The exercise without its prompt: its scene, if any, and what is to be done.
pub fn view(
    exercise: &Exercise,
    seed: u32,
    edition: Edition,
    answer: RwSignal<Answer>,
    checked: Signal<Option<Outcome>>,
) -> El {
    let words = ExerciseWords::of(edition);
    let task = match &exercise.task {
        Task::Choice(task) => choice::view::view(task, stage!(Choice, task, answer, checked, seed, words)),
        Task::Groups(task) => groups::view::view(task, stage!(Groups, task, answer, checked, seed, words)),
        Task::Order(task) => order::view::view(task, stage!(Order, task, answer, checked, seed, words)),
        Task::Verdict(task) => verdict::view::view(task, stage!(Verdict, task, answer, checked, seed, words)),
        Task::Mark(task) => {
            let stage = stage!(Mark, task, answer, checked, seed, words);
            return mark::view::view(task, exercise.scene.as_ref(), stage);
        }
    };
    let scene = exercise.scene.as_ref().map(|scene| scene_view(scene, words));
    (scene, task).view()
}
