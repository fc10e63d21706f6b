//! What the view of a kind is given, and the one place that picks the view.

use leptos::prelude::*;

use super::{Answer, Exercise, Task, choice, groups, mark, order, verdict};
use crate::lang::{Edition, ExerciseWords};
use crate::scene::view::scene_view;
use crate::ui::html::{El, Part};

/// What the view of a kind is given. It shows the answer and reports changes; it owns neither.
pub struct Stage<A: 'static> {
    answer: RwSignal<Answer>,
    /// This kind's answer, out of any answer and into it.
    read: fn(&Answer) -> Option<&A>,
    wrap: fn(A) -> Answer,
    /// The answer is checked: the view locks and shows every reason.
    pub locked: Memo<bool>,
    /// Decides the order on the screen, see [`super::shuffle`].
    pub seed: u32,
    /// The texts of the views.
    pub words: &'static ExerciseWords,
}

// Not derived: a derive would ask for `A: Copy`, and signals are `Copy` whatever they hold.
impl<A: 'static> Copy for Stage<A> {}
impl<A: 'static> Clone for Stage<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A: Clone + Default + 'static> Stage<A> {
    /// What follows from what the learner has done so far.
    pub fn with<R>(self, then: impl FnOnce(&A) -> R) -> R {
        self.answer.track();
        self.now(then)
    }

    /// The same, at this moment only.
    pub fn now<R>(self, then: impl FnOnce(&A) -> R) -> R {
        self.answer.with_untracked(|answer| match (self.read)(answer) {
            Some(answer) => then(answer),
            // Never so: the player gives each kind an answer of its own.
            None => then(&A::default()),
        })
    }

    /// Changes the answer; does nothing once it is checked.
    pub fn change(self, change: impl FnOnce(A) -> A) {
        if !self.locked.get_untracked() {
            let changed = change(self.now(A::clone));
            self.answer.set((self.wrap)(changed));
        }
    }
}

/// The exercise without its prompt: its scene, if any, and what is to be done.
pub fn view(
    exercise: &Exercise,
    seed: u32,
    edition: Edition,
    answer: RwSignal<Answer>,
    locked: Memo<bool>,
) -> El {
    let words = ExerciseWords::of(edition);
    macro_rules! stage {
        ($kind:ident) => {
            Stage {
                answer,
                read: |answer| match answer {
                    Answer::$kind(answer) => Some(answer),
                    _ => None,
                },
                wrap: Answer::$kind,
                locked,
                seed,
                words,
            }
        };
    }
    let task = match &exercise.task {
        Task::Choice(task) => choice::view::view(task, stage!(Choice)),
        Task::Groups(task) => groups::view::view(task, stage!(Groups)),
        Task::Order(task) => order::view::view(task, stage!(Order)),
        Task::Verdict(task) => verdict::view::view(task, stage!(Verdict)),
        Task::Mark(task) => return mark::view::view(task, exercise.scene.as_ref(), stage!(Mark)),
    };
    let scene = exercise.scene.as_ref().map(|scene| scene_view(scene, words));
    (scene, task).view()
}
