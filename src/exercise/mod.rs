//! Exercises: one folder per kind, each with its data, its rules and its grading.
//!
//! Pure. A kind is registered once, in `for_each_kind!`; the enums and the dispatch
//! follow from that list. Texts are generic: `Localized` while authoring, `String` when compiled.

pub mod choice;
mod digits;
pub mod groups;
pub mod mark;
pub mod order;
pub mod shuffle;
pub mod verdict;
#[cfg(feature = "ui")]
pub mod view;

pub use self::digits::digit;
use serde::{Deserialize, Serialize};

use crate::scene::{Scene, Texts, join};

/// The most parts (options, items, steps, marks) that one exercise may have: what the log's masks hold.
pub const MAX_PARTS: usize = 16;

/// One exercise: a situation, a task, and what to remember.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise<T = String> {
    /// Unique within its lesson, for ever.
    pub id: String,
    /// Ids from `lessons/skills.toml`.
    pub skills: Vec<String>,
    /// The id of the lesson's rule that this exercise practises.
    pub rule: String,
    /// The situation and the question.
    pub prompt: T,
    /// One to three, from a nudge to nearly the answer.
    pub hint: Vec<T>,
    /// What the learner is looking at, if anything.
    #[serde(default = "no_scene", skip_serializing_if = "Option::is_none")]
    pub scene: Option<Scene<T>>,
    /// What is to be done.
    pub task: Task<T>,
}

const fn no_scene<T>() -> Option<Scene<T>> {
    None
}

/// What grading says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Points earned, at most `total`.
    pub earned: u8,
    /// Points there were.
    pub total: u8,
    /// Bit *i* is set when part *i* (in the author's order) was answered rightly.
    pub parts: u32,
    /// Bit *i* is set when part *i* was a signal: a fake item of a verdict. Zero in other kinds.
    pub signals: u32,
    /// Two bits a part: 0 nothing said, 1 guessing, 2 fairly sure, 3 certain.
    pub confidence: u32,
}

impl Outcome {
    /// Everything right.
    pub const fn solved(&self) -> bool {
        self.total > 0 && self.earned == self.total
    }

    /// An outcome whose points are its right parts.
    pub fn of_parts(right: impl IntoIterator<Item = bool>) -> Self {
        let mut outcome = Self::default();
        for (i, right) in right.into_iter().take(MAX_PARTS).enumerate() {
            outcome.total += 1;
            if right {
                outcome.earned += 1;
                outcome.parts |= 1 << i;
            }
        }
        outcome
    }
}

/// What every kind of exercise provides. All functions are total: an answer that does not fit the
/// exercise counts as not given.
pub trait Kind {
    /// What the learner has done so far.
    type Answer: Clone + PartialEq + Default;
    /// The number of parts that are graded one by one.
    fn parts(&self) -> usize;
    /// Nothing done yet.
    fn blank(&self) -> Self::Answer;
    /// The right answer.
    fn key(&self) -> Self::Answer;
    /// Whether the answer names only parts that are there.
    fn takes(&self, _answer: &Self::Answer) -> bool {
        true
    }
    /// Whether there is enough to check.
    fn ready(&self, answer: &Self::Answer) -> bool;
    /// The outcome of an answer.
    fn grade(&self, answer: &Self::Answer) -> Outcome;
    /// What is wrong with the exercise itself, beyond what the types forbid.
    fn flaws(&self, scene: Option<&Scene<String>>) -> Vec<Flaw>;
}

/// Something wrong in an exercise that an author wrote. The words for it are the linter's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where, below the exercise: `option.2`, or empty for the whole.
    pub at: String,
    /// What.
    pub what: Wrong,
}

/// What can be wrong with an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No option is right.
    NoneRight,
    /// Every option is right.
    AllRight,
    /// Several options are right, but `many` is not set.
    SeveralRight,
    /// Only one option is right, but `many` is set.
    OnlyOneRight,
    /// Fewer parts than needed (the number).
    TooFew(usize),
    /// More parts than [`MAX_PARTS`].
    TooMany,
    /// An id that nothing declares.
    Dangling(String),
    /// An id declared twice.
    Duplicate(String),
    /// A declared id that nothing uses.
    Unused(String),
    /// A group into which nothing belongs.
    EmptyGroup(String),
    /// The share of real items is outside 45–55 %; real items, all items.
    Unbalanced(usize, usize),
    /// A scene is needed, and there is none.
    NoScene,
    /// The empty answer solves it, or the key does not.
    Trivial,
}

impl Flaw {
    /// A flaw at a place below the exercise.
    pub fn new(at: impl Into<String>, what: Wrong) -> Self {
        Self { at: at.into(), what }
    }
}

/// The one reason that belongs to an answer as a whole: that of the picked option. Kinds with many
/// parts show a reason for each part instead.
pub fn reason<'a, T>(exercise: &'a Exercise<T>, answer: &Answer) -> Option<&'a T> {
    match (&exercise.task, answer) {
        (Task::Choice(choice), Answer::Choice(picked)) if !choice.many => {
            (0..choice.option.len()).find(|&i| picked.has(i)).map(|i| &choice.option[i].why)
        }
        _ => None,
    }
}

/// Calls a macro with the list of kinds: variant, module, data type, answer type.
macro_rules! for_each_kind {
    ($then:ident) => {
        $then! {
            Choice choice Choice Picked;
            Groups groups Groups Placed;
            Order order Order Sequence;
            Mark mark Marking Found;
            Verdict verdict Verdict Calls;
        }
    };
}

macro_rules! registry {
    ($($variant:ident $module:ident $data:ident $answer:ident;)*) => {
        /// What is to be done, by kind.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Task<T = String> {
            $(#[doc = concat!("See [`", stringify!($module), "`].")] $variant($module::$data<T>),)*
        }

        /// What the learner has done so far, by kind.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Answer {
            $(#[doc = concat!("See [`", stringify!($module), "`].")] $variant($module::$answer),)*
        }

        impl<T> Task<T> {
            /// The names of all kinds, as lesson files write them.
            pub const KINDS: &[&str] = &[$(stringify!($module)),*];

            /// The name of this kind.
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => stringify!($module),)* }
            }

            /// The number of parts that are graded one by one.
            pub fn parts(&self) -> usize {
                match self { $(Self::$variant(task) => task.parts(),)* }
            }

            /// Nothing done yet.
            pub fn blank(&self) -> Answer {
                match self { $(Self::$variant(task) => Answer::$variant(task.blank()),)* }
            }

            /// The right answer.
            pub fn key(&self) -> Answer {
                match self { $(Self::$variant(task) => Answer::$variant(task.key()),)* }
            }

            /// Whether an answer is of this kind and names no part that is not there. One that was kept
            /// may belong to an older version of the exercise.
            pub fn takes(&self, answer: &Answer) -> bool {
                match (self, answer) {
                    $((Self::$variant(task), Answer::$variant(answer)) => task.takes(answer),)*
                    _ => false,
                }
            }

            /// Whether there is enough to check. An answer of another kind is never ready.
            pub fn ready(&self, answer: &Answer) -> bool {
                match (self, answer) {
                    $((Self::$variant(task), Answer::$variant(answer)) => task.ready(answer),)*
                    _ => false,
                }
            }

            /// The outcome. An answer of another kind is graded as the blank one.
            pub fn grade(&self, answer: &Answer) -> Outcome {
                match (self, answer) {
                    $((Self::$variant(task), Answer::$variant(answer)) => task.grade(answer),)*
                    $((Self::$variant(task), _) => task.grade(&task.blank()),)*
                }
            }

            /// What is wrong with the exercise itself.
            pub fn flaws(&self, scene: Option<&Scene<String>>) -> Vec<Flaw> {
                let mut flaws = match self { $(Self::$variant(task) => task.flaws(scene),)* };
                if self.parts() > MAX_PARTS {
                    flaws.push(Flaw::new("", Wrong::TooMany));
                }
                let solved_by = |answer: &Answer| self.grade(answer).solved();
                if flaws.is_empty() && (solved_by(&self.blank()) || !solved_by(&self.key())) {
                    flaws.push(Flaw::new("", Wrong::Trivial));
                }
                flaws
            }
        }

        impl<T, U> Texts<T, U> for Task<T> {
            type Mapped = Task<U>;
            fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Task<U> {
                match self { $(Self::$variant(task) => Task::$variant(task.map(at, f)),)* }
            }
        }
    };
}
for_each_kind!(registry);

impl<T, U> Texts<T, U> for Exercise<T> {
    type Mapped = Exercise<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Exercise<U> {
        Exercise {
            id: self.id.clone(),
            skills: self.skills.clone(),
            rule: self.rule.clone(),
            prompt: f(&join(at, "prompt"), &self.prompt),
            hint: (self.hint.iter().enumerate())
                .map(|(i, hint)| f(&join(at, format!("hint.{i}")), hint))
                .collect(),
            scene: self.scene.as_ref().map(|scene| scene.map(&join(at, "scene"), f)),
            task: self.task.map(at, f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_another_kind_is_neither_ready_nor_right() {
        let task: Task = Task::Choice(choice::tests::one_of_three());
        let stray = Answer::Order(order::Sequence(vec![0, 1]));
        assert!(!task.takes(&stray) && task.takes(&task.blank()));
        assert!(!task.ready(&stray));
        assert_eq!(task.grade(&stray), task.grade(&task.blank()));
        assert!(!task.grade(&stray).solved());
    }

    #[test]
    fn parts_become_points_and_bits() {
        let outcome = Outcome::of_parts([true, false, true]);
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (2, 3, 0b101));
        assert!(!Outcome::default().solved());
    }

    /// What was kept may belong to an older version of the exercise.
    #[test]
    fn a_kept_answer_with_parts_that_are_gone_is_not_taken() {
        let step = || order::Step { text: String::new(), why: String::new() };
        let task: Task = Task::Order(order::Order { step: vec![step(), step()] });
        assert!(task.takes(&Answer::Order(order::Sequence(vec![1]))));
        assert!(!task.takes(&Answer::Order(order::Sequence(vec![0, 2]))));
        let shorter = groups::Placed(vec![Some(1)]).with(3, Some(0));
        assert_eq!(shorter, groups::Placed(vec![Some(1), None, None, Some(0)]));
        assert_eq!(shorter.clone().with(MAX_PARTS, Some(0)), shorter);
    }
}
