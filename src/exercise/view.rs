//! What the view of a kind is given, and the one place that picks the view.

use super::words::fill;
use super::{Answer, Exercise, Kind, Task, for_each_kind};
use crate::lang::ExerciseWords;
use crate::scene::Scene;
use crate::scene::view::scene_view;
use crate::state::reactive::{Memo, Var};
use crate::ui::html::{El, Part, p};

/// What the view of a kind is given. It shows the answer and reports changes; it owns neither.
#[derive(Clone, Copy)]
pub struct Stage {
    answer: Var<Answer>,
    /// The answer is checked: the view locks and shows every reason.
    pub locked: Memo<bool>,
    /// Decides the order on the screen, see [`super::shuffle`].
    pub seed: u32,
    /// The texts that kinds share.
    pub words: &'static ExerciseWords,
    own: Own,
}

/// What belongs to this exercise alone.
#[derive(Clone, Copy)]
struct Own {
    lesson: &'static str,
    id: &'static str,
    words: &'static [String],
}

impl Stage {
    /// What follows from what the learner has done so far.
    pub fn with<R>(self, then: impl FnOnce(&Answer) -> R) -> R {
        self.answer.with(then)
    }

    /// The same, at this moment only.
    pub fn now<R>(self, then: impl FnOnce(&Answer) -> R) -> R {
        self.answer.with_untracked(then)
    }

    /// The number in a slot.
    pub fn at(self, slot: usize) -> u8 {
        self.with(|answer| answer.at(slot))
    }

    /// What a slot picks.
    pub fn pick(self, slot: usize) -> Option<usize> {
        self.with(|answer| answer.pick(slot))
    }

    /// Changes the answer; does nothing once it is checked.
    pub fn change(self, change: impl FnOnce(Answer) -> Answer) {
        if !self.locked.get_untracked() {
            self.answer.set(change(self.now(Answer::clone)));
        }
    }

    /// A text of the kind.
    pub fn say(self, text: impl Into<usize>) -> &'static str {
        self.text(text.into())
    }

    #[inline(never)]
    fn text(self, text: usize) -> &'static str {
        self.own.words.get(text).map_or("", String::as_str)
    }

    /// A text of the kind with numbers in it.
    pub fn fill(self, text: impl Into<usize>, numbers: &[usize]) -> String {
        fill(self.text(text.into()), numbers)
    }

    /// The id of the line that says what to do: a name for a group of controls.
    pub fn what(self) -> String {
        what(self.own.lesson, self.own.id)
    }

    /// A name for radio buttons that no other exercise on the page has.
    pub fn name(self, part: usize) -> String {
        [self.own.lesson, "-", self.own.id, "-", &part.to_string()].concat()
    }
}

/// The id of the line that says what is to be done in an exercise.
pub fn what(lesson: &str, exercise: &str) -> String {
    ["what-", lesson, "-", exercise].concat()
}

macro_rules! dispatch {
    ($($name:literal $module:ident $kind:ident;)*) => {
        impl Task {
            /// The view, and whether it draws the scene itself.
            fn drawn(&'static self, scene: Option<&'static Scene>, stage: Stage) -> (bool, El) {
                match self {
                    $(Self::$kind(task) => (super::$module::$kind::<String>::OWN_SCENE, Draw::draw(task, scene, stage)),)*
                }
            }
        }

        $(impl Draw for super::$module::$kind {
            // A function of its own in the WASM: `cargo xtask size` tells what the kind costs.
            #[inline(never)]
            fn draw(&'static self, scene: Option<&'static Scene>, stage: Stage) -> El {
                super::$module::view::view(self, scene, stage)
            }
        })*
    };
}
for_each_kind!(dispatch);

/// What a view of a kind does.
trait Draw {
    fn draw(&'static self, scene: Option<&'static Scene>, stage: Stage) -> El;
}

/// The exercise without its prompt: what to do, its scene, if any, and the task. `own` are the texts of the
/// kind.
pub fn view(
    lesson: &'static str,
    exercise: &'static Exercise,
    own: &'static [String],
    seed: u32,
    words: &'static ExerciseWords,
    answer: Var<Answer>,
    locked: Memo<bool>,
) -> El {
    let stage = Stage { answer, locked, seed, words, own: Own { lesson, id: &exercise.id, words: own } };
    let scene = exercise.scene.as_ref();
    let (own_scene, task) = exercise.task.drawn(scene, stage);
    let scene = scene.filter(|_| !own_scene).map(|scene| scene_view(scene, words));
    let what = p("muted small").id(stage.what()).with(stage.text(exercise.task.what()));
    (what, scene, task).view()
}
