//! Every text of the app, except what lessons say and what one kind of exercise needs.
//!
//! While authoring there is one static per edition, and a missing message does not compile. The build
//! writes each as a list of texts; the app reads the list of the edition it shows, so that the WASM
//! holds no texts at all.

use super::{Edition, ExerciseWords, Plural};
use crate::exercise::fill;

/// A text.
pub type Text = &'static str;

/// A text with places for numbers, written `{}`.
#[derive(Clone, Copy, Debug)]
pub struct Form(pub Text);

impl Form {
    /// The text with its numbers.
    pub fn of(self, numbers: &[usize]) -> String {
        fill(self.0, numbers)
    }
}

/// A helpline as it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Helpline {
    /// The number to dial.
    pub number: Text,
    /// Whose it is.
    pub name: Text,
    /// When to call it.
    pub when: Text,
}

/// A heading and the sentences under it: what happened, what is safe, what to do next.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    /// What happened.
    pub title: Text,
    /// What is safe, and what to do next.
    pub body: Text,
}

/// Something made of texts.
pub trait Said: Copy {
    /// How many texts it has.
    const COUNT: usize;
    /// It without a word.
    const EMPTY: Self;
    /// Calls `f` with each text, always in the same order.
    fn each(&mut self, f: &mut dyn FnMut(&mut Text));

    /// The texts from their list; `None` when that is another version's.
    fn listed(texts: &[Text]) -> Option<Self> {
        let mut said = Self::EMPTY;
        let mut next = texts.iter();
        said.each(&mut |text| *text = next.next().copied().unwrap_or_default());
        (texts.len() == Self::COUNT).then_some(said)
    }

    /// The list of the texts.
    fn list(&self) -> Vec<Text> {
        let mut list = Vec::new();
        let mut said = *self;
        said.each(&mut |text| list.push(*text));
        list
    }
}

impl Said for Text {
    const COUNT: usize = 1;
    const EMPTY: Self = "";

    // A call for each of hundreds of texts: in line they would be 6 KB.
    #[inline(never)]
    fn each(&mut self, f: &mut dyn FnMut(&mut Text)) {
        f(self);
    }
}

impl Said for Form {
    const COUNT: usize = 1;
    const EMPTY: Self = Self("");

    fn each(&mut self, f: &mut dyn FnMut(&mut Text)) {
        self.0.each(f);
    }
}

impl<S: Said, const N: usize> Said for [S; N] {
    const COUNT: usize = N * S::COUNT;
    const EMPTY: Self = [S::EMPTY; N];

    fn each(&mut self, f: &mut dyn FnMut(&mut Text)) {
        for said in self {
            said.each(f);
        }
    }
}

/// Implements [`Said`] for a struct, field by field.
macro_rules! said {
    ($name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        impl $crate::lang::messages::Said for $name {
            const COUNT: usize = 0 $(+ <$type as $crate::lang::messages::Said>::COUNT)*;
            const EMPTY: Self = Self { $($field: <$type as $crate::lang::messages::Said>::EMPTY),* };

            fn each(&mut self, f: &mut dyn FnMut(&mut $crate::lang::messages::Text)) {
                $($crate::lang::messages::Said::each(&mut self.$field, f);)*
            }
        }
    };
}
pub(super) use said;

said!(Helpline { number: Text, name: Text, when: Text });
said!(Notice { title: Text, body: Text });
said!(Plural { one: Text, few: Text, many: Text });

/// Declares a struct of texts with public fields that implements [`Said`].
macro_rules! texts_of {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        #[expect(missing_docs, reason = "the names say what the texts are for; the texts themselves are beside them")]
        pub struct $name {
            $($(#[$of])* pub $field: $type,)*
        }

        $crate::lang::messages::said!($name { $($field: $type),* });
    };
}
pub(super) use texts_of;

texts_of! {
    /// The texts of the app in one edition.
    Messages {
        /// The code of the edition, see [`Edition::code`].
        code: Text,
        /// What exercises and scenes share.
        exercise: ExerciseWords,
        app: Text,
        tagline: Text,
        loading: Text,
        skip_to_content: Text,

        // Navigation
        nav: Text,
        path: Text,
        review: Text,
        results: Text,
        settings: Text,
        certificate: Text,
        learners: Text,
        help: Text,
        help_short: Text,
        about: Text,
        language: Text,

        // Welcome
        welcome_title: Text,
        welcome_body: Text,
        pick_language: Text,
        pick_track: Text,
        pick_track_body: Text,
        tracks: [Text; 6],
        pick_avatar: Text,
        pick_avatar_body: Text,
        avatars: [Text; 8],
        nickname: Text,
        nickname_hint: Text,
        start_practice: Text,
        step: Form,

        // Path and topic
        hello: Text,
        continue_path: Text,
        start: Text,
        go_on: Text,
        topics: Text,
        lesson: Text,
        lessons: Plural,
        exercises: Plural,
        minutes: Text,
        done: Text,
        begun: Text,
        not_for_track: Text,
        for_teachers: Text,
        all_done: Text,
        week: Text,
        week_days: [Text; 7],
        skills: Text,
        mastery: [Text; 4],
        refresh: Text,
        skills_empty: Text,

        // Review
        review_ready: Text,
        review_body: Text,
        review_empty: Notice,
        review_start: Text,

        // Player
        close: Text,
        progress: Form,
        check: Text,
        check_first: Text,
        hint: Text,
        hint_of: Form,
        next: Text,
        finish: Text,
        right: Text,
        partly: Text,
        wrong: Text,
        points: Form,
        rule: Text,
        reset: Text,
        considered: Text,
        leave: Notice,
        stay: Text,
        leave_now: Text,

        // Summary
        summary_title: Text,
        summary_all_right: Text,
        summary_some_right: Text,
        summary_result: Form,
        remember: Text,
        practise_missed: Text,
        next_lesson: Text,
        to_path: Text,

        // Answers
        my_answers: Text,
        ideas: Text,
        answers_empty: Notice,
        not_answered: Text,
        show_answer: Text,
        hide_answer: Text,
        hints_used: Form,
        changed: Notice,
        only_result: Text,

        // Paper
        print: Text,

        // Gallery
        gallery: Text,
        glossary: Text,
        sources: Text,
        plan: Text,
        threats: Text,
        threats_all: Text,
        threat_seen: Text,
        threat_old: Text,

        // Level test
        test: Text,

        // Help
        help_title: Text,
        help_body: Text,
        helplines: [Helpline; 5],
        helplines_source: Text,
        scammed: Text,
        scammed_steps: [Text; 5],
        call: Text,

        // About
        version: Text,

        // Notices
        unknown_page: Notice,
        unknown_lesson: Notice,
        unknown_topic: Notice,
        lesson_offline: Notice,
        lesson_broken: Notice,
        lesson_newer: Notice,
        index_failed: Notice,
        storage_none: Notice,
        storage_full: Notice,
        storage_thinned: Notice,
        my_data: Text,
        storage_newer: Notice,
        update_ready: Notice,
        reload: Text,
        retry: Text,
        later: Text,
        offline: Text,
    }
}

impl Messages {
    /// The texts of an edition.
    #[cfg(feature = "authoring")]
    pub const fn of(edition: Edition) -> &'static Self {
        use super::{Lang, Tone};
        match (edition.lang, edition.tone) {
            (Lang::Kk, Tone::Familiar) => &super::kk::FAMILIAR,
            (Lang::Kk, Tone::Polite) => &super::kk::POLITE,
            (Lang::Ru, Tone::Familiar) => &super::ru::FAMILIAR,
            (Lang::Ru, Tone::Polite) => &super::ru::POLITE,
            (Lang::En, _) => &super::en::MESSAGES,
        }
    }

    /// The language and form of address.
    pub fn edition(&self) -> Edition {
        Edition::ALL.into_iter().find(|edition| edition.code() == self.code).unwrap_or_default()
    }

    /// A number with its noun: `3 урока`.
    pub fn count(&self, count: usize, noun: Plural) -> String {
        [&count.to_string(), " ", super::plural(self.edition().lang, count, noun)].concat()
    }
}

#[cfg(all(test, feature = "authoring"))]
mod tests {
    use super::super::rooms::Rooms;
    use super::*;

    #[test]
    fn what_is_listed_is_read_back() {
        for edition in Edition::ALL {
            let list = Messages::of(edition).list();
            let rooms = Rooms::of(edition).list();
            let empty = list.iter().chain(&rooms).any(|text| text.trim().is_empty());
            assert!(!empty, "{}: an empty text", edition.code());
            let read = Messages::listed(&list).unwrap();
            assert_eq!(read.list(), list);
            assert_eq!(read.edition(), edition);
            assert_eq!(Rooms::listed(&rooms).unwrap().list(), rooms);
        }
    }

    #[test]
    fn a_list_of_another_version_is_not_read() {
        let list = Messages::of(Edition::default()).list();
        assert!(Messages::listed(&list[1..]).is_none());
        assert!(Messages::listed(&[&list[..], &["more"]].concat()).is_none());
    }

    /// The numbers of a text stand in the same order in every language, as many as in Kazakh.
    #[test]
    fn every_language_has_the_same_numbers() {
        let places = |edition| -> Vec<usize> {
            let (list, rooms) = (Messages::of(edition).list(), Rooms::of(edition).list());
            list.iter().chain(&rooms).map(|text| text.matches("{}").count()).collect()
        };
        for edition in Edition::ALL {
            assert_eq!(places(edition), places(Edition::default()), "{}", edition.code());
        }
    }

    #[test]
    fn a_number_stands_in_its_place() {
        assert_eq!(Messages::of(Edition::default()).points.of(&[2, 3]), "Ұпай: 2\u{a0}/\u{a0}3");
    }
}
