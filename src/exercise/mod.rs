//! Exercises: one folder per kind, each with its data, its rules, its grading, its texts, an example
//! and its view.
//!
//! Pure, but for the views. A kind is registered once, in `for_each_kind!`; modules, enums and dispatch
//! follow from that list. Texts are generic: `Localized` while authoring, `String` when compiled.

mod action;
mod answer;
mod flaw;
mod marking;
mod opt;
pub mod paper;
mod pick;
mod reason;
mod segments;
pub mod shuffle;
mod story;
mod taking;
mod ticking;
#[cfg(feature = "ui")]
pub mod view;
mod words;

use serde::{Deserialize, Serialize};

#[cfg(test)]
pub(crate) use self::answer::tests::any_answer;
pub use self::answer::{Answer, MAX_SLOTS, MAX_TYPED};
pub use self::flaw::{Flaw, Wrong, balanced};
pub use self::opt::{Bare, Opt};
pub use self::words::fill;
use crate::lang::{Texts, nothing, texts};
use crate::scene::Scene;

/// Calls a macro with the list of kinds: the name in lesson files, the folder, the type of the data.
macro_rules! for_each_kind {
    ($then:ident) => {
        $then! {
            "choice" choice Choice;
            "groups" groups Groups;
            "order" order Order;
            "mark" mark Mark;
            "matrix" matrix Matrix;
            "verdict" verdict Verdict;
            "search" search Search;
            "lateral" lateral Lateral;
            "checkout" checkout Checkout;
            "inbox" inbox Inbox;
            "feed" feed Feed;
            "settings" settings Settings;
            "permissions" permissions Permissions;
            "dialogue" dialogue Dialogue;
            "call" call Call;
            "recover" recover Recover;
            "redact" redact Redact;
            "hotspot" hotspot Hotspot;
            "link" link Link;
            "match" matching Match;
            "blank" blank Blank;
            "estimate" estimate Estimate;
            "highlight" highlight Highlight;
            "predict" predict Predict;
            "reflect" reflect Reflect;
            "passphrase" passphrase Passphrase;
        }
    };
}
#[cfg(feature = "ui")]
pub(crate) use for_each_kind;

/// The most parts (options, items, steps, marks) that one exercise may have: what the log's masks hold.
pub const MAX_PARTS: usize = 16;

/// The hints of an exercise: a nudge, where to look, nearly the answer.
pub const HINTS: usize = 3;

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
    /// See [`HINTS`].
    pub hint: Vec<T>,
    /// What the learner is looking at, if anything.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub scene: Option<Scene<T>>,
    /// What is to be done.
    pub task: Task<T>,
}

/// What grading says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Points earned, at most `total`.
    pub earned: u8,
    /// Points there were; 0 where nothing is graded.
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

    /// There was something to be right or wrong.
    pub const fn graded(&self) -> bool {
        self.total > 0
    }

    /// Something was wrong.
    pub const fn missed(&self) -> bool {
        self.earned < self.total
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

/// What every kind of exercise provides. All functions are total: numbers of an answer that mean
/// nothing here count as not given.
pub trait Kind {
    /// `Localized` while authoring, `String` when compiled.
    type Text;
    /// Whether there is right and wrong.
    const GRADED: bool = true;
    /// Whether it can be asked in a test: nothing tells how it goes before it is checked.
    const ASKS: bool = true;
    /// Whether the view draws the exercise's scene itself, and not above the task.
    const OWN_SCENE: bool = false;
    /// The number of parts that are graded one by one.
    fn parts(&self) -> usize;
    /// The right answer.
    fn key(&self) -> Answer;
    /// Whether every number of the answer means something here. One that was kept may belong to an
    /// older version of the exercise.
    fn takes(&self, answer: &Answer) -> bool;
    /// Whether there is enough to check.
    fn ready(&self, answer: &Answer) -> bool;
    /// The outcome of an answer.
    fn grade(&self, answer: &Answer) -> Outcome;
    /// What is wrong with the exercise itself, beyond what the types forbid.
    fn flaws(&self, scene: Option<&Scene<String>>) -> Vec<Flaw>;
    /// The number of the text that says what to do.
    fn what(&self) -> usize {
        1
    }
    /// The answer after a digit key: the same as tapping the first (0), second, third … thing on the
    /// screen. `None` when the digit means nothing.
    fn digit(&self, _seed: u32, _answer: &Answer, _nth: usize) -> Option<Answer> {
        None
    }
    /// The one reason that belongs to an answer as a whole: that of the picked option. Kinds with many
    /// parts show a reason for each part instead.
    fn reason(&self, _answer: &Answer) -> Option<&Self::Text> {
        None
    }
    /// Of each item to be judged real or fake, whether it is fake.
    fn signals(&self) -> Vec<bool> {
        Vec::new()
    }
    /// Texts that stand beside each other as options, with whether each is right: the right one must
    /// not be given away by its length.
    fn rivals(&self) -> Vec<Vec<(bool, &Self::Text)>> {
        Vec::new()
    }
    /// Of each of [`Kind::rivals`], one after another, the slot and the number by which an answer takes it; see
    /// [`Task::takes_option`]. Empty where no answer can be told to do so.
    fn slots(&self) -> Vec<(usize, usize)> {
        Vec::new()
    }
    /// Texts that are the same in every language, with their places below the exercise.
    fn verbatim(&self) -> Vec<(String, &str)> {
        Vec::new()
    }
    /// The pictures of `lessons/media` that it shows, without their ending, with their places below the exercise.
    fn pictures(&self) -> Vec<(String, &str)> {
        Vec::new()
    }
}

macro_rules! registry {
    ($($name:literal $module:ident $kind:ident;)*) => {
        $(pub mod $module;)*

        /// What is to be done, by kind.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Task<T = String> {
            $(#[doc = concat!("See [`", stringify!($module), "`].")] $kind($module::$kind<T>),)*
        }

        /// The names of all kinds, as lesson files write them.
        pub const KINDS: &[&str] = &[$($name),*];

        /// What each kind brings besides its code, in the order of [`KINDS`].
        #[cfg(feature = "authoring")]
        pub const FOLDERS: &[Folder] = &[$(Folder {
            kind: $name,
            folder: stringify!($module),
            words: $module::WORDS,
            example: include_str!(concat!(stringify!($module), "/example.toml")),
        }),*];

        impl<T: AsRef<str>> Task<T> {
            /// The name of this kind.
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$kind(_) => $name,)* }
            }

            /// Whether there is right and wrong.
            pub const fn graded(&self) -> bool {
                match self { $(Self::$kind(_) => <$module::$kind<T> as Kind>::GRADED,)* }
            }

            /// See [`Kind::parts`].
            pub fn parts(&self) -> usize {
                match self { $(Self::$kind(task) => task.parts(),)* }
            }

            /// See [`Kind::key`].
            pub fn key(&self) -> Answer {
                match self { $(Self::$kind(task) => task.key(),)* }
            }

            /// See [`Kind::takes`].
            pub fn takes(&self, answer: &Answer) -> bool {
                match self { $(Self::$kind(task) => task.takes(answer),)* }
            }

            /// See [`Kind::ready`].
            pub fn ready(&self, answer: &Answer) -> bool {
                match self { $(Self::$kind(task) => task.ready(answer),)* }
            }

            /// See [`Kind::grade`].
            pub fn grade(&self, answer: &Answer) -> Outcome {
                match self { $(Self::$kind(task) => task.grade(answer),)* }
            }

            /// See [`Kind::what`].
            pub fn what(&self) -> usize {
                match self { $(Self::$kind(task) => task.what(),)* }
            }

            /// See [`Kind::digit`]; digits count from 1.
            pub fn digit(&self, seed: u32, answer: &Answer, digit: usize) -> Option<Answer> {
                let nth = digit.checked_sub(1)?;
                match self { $(Self::$kind(task) => task.digit(seed, answer, nth),)* }
            }

            /// See [`Kind::reason`].
            pub fn reason(&self, answer: &Answer) -> Option<&T> {
                match self { $(Self::$kind(task) => task.reason(answer),)* }
            }

            /// See [`Kind::signals`].
            pub fn signals(&self) -> Vec<bool> {
                match self { $(Self::$kind(task) => task.signals(),)* }
            }

            /// See [`Kind::rivals`].
            pub fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
                match self { $(Self::$kind(task) => task.rivals(),)* }
            }

            /// See [`Kind::slots`].
            pub fn slots(&self) -> Vec<(usize, usize)> {
                match self { $(Self::$kind(task) => task.slots(),)* }
            }

            /// See [`Kind::verbatim`].
            pub fn verbatim(&self) -> Vec<(String, &str)> {
                match self { $(Self::$kind(task) => task.verbatim(),)* }
            }

            /// See [`Kind::pictures`].
            pub fn pictures(&self) -> Vec<(String, &str)> {
                match self { $(Self::$kind(task) => task.pictures(),)* }
            }

            /// What is wrong with the exercise itself.
            pub fn flaws(&self, scene: Option<&Scene<String>>) -> Vec<Flaw> {
                let mut flaws = match self { $(Self::$kind(task) => task.flaws(scene),)* };
                if self.parts() > MAX_PARTS {
                    flaws.push(Flaw::new("", Wrong::TooMany(MAX_PARTS)));
                }
                let (blank, key) = (Answer::default(), self.key());
                let sound = !self.ready(&blank)
                    && self.ready(&key)
                    && self.takes(&key)
                    && !self.grade(&blank).solved()
                    && self.grade(&key).solved() == self.graded();
                if flaws.is_empty() && !sound {
                    flaws.push(Flaw::new("", Wrong::Trivial));
                }
                flaws
            }
        }

        #[cfg(feature = "authoring")]
        impl<T: AsRef<str>> Task<T> {
            /// See [`Kind::ASKS`].
            pub const fn asks(&self) -> bool {
                match self { $(Self::$kind(_) => <$module::$kind<T> as Kind>::ASKS,)* }
            }
        }

        #[cfg(feature = "authoring")]
        impl Task {
            /// See [`paper::OnPaper`].
            pub fn paper(&self, sheet: &mut paper::Sheet<'_>) {
                use paper::OnPaper as _;
                match self { $(Self::$kind(task) => task.paper(sheet),)* }
            }

            /// See [`paper::OnPaper::WHAT`].
            pub const fn what_on_paper(&self) -> Option<[&'static str; 3]> {
                match self { $(Self::$kind(_) => <$module::$kind as paper::OnPaper>::WHAT,)* }
            }

            /// See [`paper::OnPaper`].
            pub fn wording(&self) -> Vec<Flaw> {
                use paper::OnPaper as _;
                match self { $(Self::$kind(task) => task.wording(),)* }
            }
        }

        impl<T, U> Texts<T, U> for Task<T> {
            type Mapped = Task<U>;
            fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Task<U> {
                match self { $(Self::$kind(task) => Task::$kind(task.map(at, f)),)* }
            }
        }
    };
}
for_each_kind!(registry);

/// What a kind brings besides its code.
#[cfg(feature = "authoring")]
#[derive(Clone, Copy, Debug)]
pub struct Folder {
    /// The kind's name.
    pub kind: &'static str,
    /// Its folder below `src/exercise`.
    pub folder: &'static str,
    /// Its texts in Kazakh, Russian and English.
    pub words: &'static [[&'static str; 3]],
    /// An exercise of this kind, with comments: how an author writes one.
    pub example: &'static str,
}

texts!(Exercise { id: keep, skills: keep, rule: keep, prompt: text, hint: list, scene: some, task: one });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_become_points_and_bits() {
        let outcome = Outcome::of_parts([true, false, true]);
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (2, 3, 0b101));
        assert!(!Outcome::default().solved() && !Outcome::default().missed());
    }

    #[test]
    fn a_kind_is_written_as_it_is_listed() {
        for kind in KINDS {
            let json = format!("{{\"{kind}\":1}}");
            // A name that the enum does not know is an error of another kind than the number.
            let error = serde_json::from_str::<Task>(&json).unwrap_err().to_string();
            assert!(!error.contains("unknown variant"), "{error}");
        }
    }
}
