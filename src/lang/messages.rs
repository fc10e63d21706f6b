//! Every text of the app, except what lessons say and what exercise views need.
//!
//! One static per edition. A missing message does not compile.

use super::{Edition, Lang, Plural, Tone};

/// A helpline as it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Helpline {
    /// The number to dial.
    pub number: &'static str,
    /// Whose it is.
    pub name: &'static str,
    /// When to call it.
    pub when: &'static str,
}

/// A heading and the sentences under it: what happened, what is safe, what to do next.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    /// What happened.
    pub title: &'static str,
    /// What is safe, and what to do next.
    pub body: &'static str,
}

/// The texts of the app in one edition.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the names say what the texts are for; the texts themselves are beside them")]
pub struct Messages {
    pub edition: Edition,
    pub app: &'static str,
    pub tagline: &'static str,
    pub loading: &'static str,
    pub skip_to_content: &'static str,

    // Navigation
    pub nav: &'static str,
    pub path: &'static str,
    pub review: &'static str,
    pub results: &'static str,
    pub settings: &'static str,
    pub help: &'static str,
    pub help_short: &'static str,
    pub about: &'static str,
    pub language: &'static str,

    // Welcome
    pub welcome_title: &'static str,
    pub welcome_body: &'static str,
    pub pick_language: &'static str,
    pub pick_track: &'static str,
    pub pick_track_body: &'static str,
    pub tracks: [&'static str; 6],
    pub pick_avatar: &'static str,
    pub pick_avatar_body: &'static str,
    pub avatars: [&'static str; 8],
    pub nickname: &'static str,
    pub nickname_hint: &'static str,
    pub start_practice: &'static str,
    pub step: fn(usize, usize) -> String,

    // Path and topic
    pub hello: &'static str,
    pub continue_path: &'static str,
    pub start: &'static str,
    pub go_on: &'static str,
    pub topics: &'static str,
    pub lesson: &'static str,
    pub lessons: Plural,
    pub exercises: Plural,
    pub minutes: &'static str,
    pub days: Plural,
    pub streak: &'static str,
    pub done: &'static str,
    pub begun: &'static str,
    pub not_for_track: &'static str,
    pub all_done: &'static str,
    pub week: &'static str,
    pub week_days: [&'static str; 7],
    pub skills: &'static str,
    pub skill_counts: fn(usize, usize) -> String,
    pub skills_empty: &'static str,

    // Review
    pub review_ready: &'static str,
    pub review_body: &'static str,
    pub review_empty: Notice,
    pub review_start: &'static str,

    // Player
    pub close: &'static str,
    pub progress: fn(usize, usize) -> String,
    pub check: &'static str,
    pub check_first: &'static str,
    pub hint: &'static str,
    pub hint_of: fn(usize, usize) -> String,
    pub next: &'static str,
    pub finish: &'static str,
    pub right: &'static str,
    pub partly: &'static str,
    pub wrong: &'static str,
    pub points: fn(usize, usize) -> String,
    pub rule: &'static str,
    pub kinds: [&'static str; 5],
    pub surfaces: [&'static str; 4],
    pub leave: Notice,
    pub stay: &'static str,
    pub leave_now: &'static str,

    // Summary
    pub summary_title: &'static str,
    pub summary_all_right: &'static str,
    pub summary_some_right: &'static str,
    pub summary_result: fn(usize, usize) -> String,
    pub remember: &'static str,
    pub practise_missed: &'static str,
    pub next_lesson: &'static str,
    pub to_path: &'static str,

    // Results
    pub results_empty: Notice,
    pub answers: Plural,
    pub answered: &'static str,
    pub finished_lessons: &'static str,
    pub active_days: &'static str,
    pub measure: &'static str,
    pub measure_unclear: &'static str,
    pub measure_weak: &'static str,
    pub measure_fair: &'static str,
    pub measure_good: &'static str,
    pub leaning_unclear: &'static str,
    pub leaning_trusting: &'static str,
    pub leaning_balanced: &'static str,
    pub leaning_wary: &'static str,
    pub measure_counts: fn(usize, usize, usize, usize) -> String,

    // Settings
    pub who: &'static str,
    pub theme: &'static str,
    pub themes: [&'static str; 3],
    pub text_size: &'static str,
    pub text_sizes: [&'static str; 3],
    pub motion: &'static str,
    pub motions: [&'static str; 2],
    pub data: &'static str,
    pub data_body: &'static str,
    pub quarantined: &'static str,
    pub erase: &'static str,
    pub erase_confirm: Notice,
    pub erase_now: &'static str,
    pub cancel: &'static str,

    // Help
    pub help_title: &'static str,
    pub help_body: &'static str,
    pub helplines: [Helpline; 5],
    pub helplines_source: &'static str,
    pub scammed: &'static str,
    pub scammed_steps: [&'static str; 5],
    pub call: &'static str,

    // About
    pub about_body: [&'static str; 3],
    pub about_license: &'static str,
    pub version: &'static str,

    // Notices
    pub unknown_page: Notice,
    pub unknown_lesson: Notice,
    pub unknown_topic: Notice,
    pub lesson_offline: Notice,
    pub lesson_broken: Notice,
    pub lesson_newer: Notice,
    pub index_failed: Notice,
    pub storage_none: Notice,
    pub storage_full: Notice,
    pub storage_newer: Notice,
    pub update_ready: Notice,
    pub reload: &'static str,
    pub retry: &'static str,
    pub later: &'static str,
    pub offline: &'static str,
}

impl Messages {
    /// The texts of an edition.
    pub const fn of(edition: Edition) -> &'static Self {
        match (edition.lang, edition.tone) {
            (Lang::Kk, Tone::Familiar) => &super::kk::FAMILIAR,
            (Lang::Kk, Tone::Polite) => &super::kk::POLITE,
            (Lang::Ru, Tone::Familiar) => &super::ru::FAMILIAR,
            (Lang::Ru, Tone::Polite) => &super::ru::POLITE,
            (Lang::En, _) => &super::en::MESSAGES,
        }
    }

    /// A number with its noun: `3 урока`.
    pub fn count(&self, count: usize, noun: Plural) -> String {
        [&count.to_string(), " ", super::plural(self.edition.lang, count, noun)].concat()
    }
}
