//! Rules for one lesson.

use super::super::author::{Ideas, Places};
use super::super::gallery::wrong;
use super::super::{Lesson, card};
use super::text::{self, Finding, Form};
use super::{Problem, Rule, kazakh};
use crate::domain::lesson::lint::files::Known;
use crate::exercise::{Flaw, HINTS, Wrong};
use crate::lang::{Edition, Lang, Localized, Texts, join};
use crate::scene::marks::{Run, runs};

/// The fewest exercises of a lesson.
const FEWEST_EXERCISES: usize = 6;

/// Every text of a lesson with its path.
pub(super) fn texts_of(lesson: &Lesson<Localized>) -> Vec<(String, Localized)> {
    let mut all: Vec<(String, Localized)> = Vec::new();
    Texts::<Localized, ()>::map(lesson, "", &mut |path, text| all.push((path.to_owned(), text.clone())));
    all
}

/// A lesson being checked.
pub(super) struct Check<'a> {
    /// The lesson.
    pub(super) lesson: &'a Lesson<Localized>,
    /// How hard its exercises are.
    pub(super) difficulty: &'a [Option<u8>],
    /// What its wrong options stand for.
    pub(super) ideas: &'a Ideas,
    /// Where its values stand.
    pub(super) places: &'a Places,
    /// Its text, to point at words.
    pub(super) source: &'a str,
    /// It is the card of a new threat.
    pub(super) is_card: bool,
    /// What is found.
    pub(super) problems: Vec<Problem>,
}

impl Check<'_> {
    /// Runs every rule.
    pub(super) fn run(&mut self, known: &Known) {
        self.texts();
        self.ids(known);
        self.pictures(known);
        self.exercises();
        self.misconceptions(known);
        self.facts(known);
        self.balance();
        for lang in Lang::ALL {
            self.longest(lang);
        }
    }

    /// The rules for an exercise alone.
    pub(super) fn run_example(&mut self, known: &Known) {
        self.texts();
        self.ids(known);
        self.pictures(known);
        self.each_exercise();
        for (i, exercise) in self.lesson.exercise.iter().enumerate() {
            if exercise.task.graded() && wrong(&exercise.task).is_none() {
                let at = format!("exercise.{i}.kind");
                self.report(
                    Rule::RightOptions,
                    &at,
                    "no wrong answer was found",
                    "there must be one to show",
                );
            }
        }
    }

    pub(super) fn report(
        &mut self,
        rule: Rule,
        path: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.problems.push(Problem::new(rule, self.places.of(path), message, help));
    }

    /// Reports words of a text, at the words themselves where the file has them as they are.
    pub(super) fn report_words(&mut self, rule: Rule, path: &str, found: Finding) {
        let mut span = self.places.of(path);
        if let Some(at) = self.source.get(span.clone()).and_then(|text| text.find(&found.words)) {
            span = span.start + at..span.start + at + found.words.len();
        }
        self.problems.push(Problem::new(rule, span, found.message, found.help));
    }

    fn texts(&mut self) {
        for (path, text) in &texts_of(self.lesson) {
            self.text(path, text);
        }
        for (i, exercise) in self.lesson.exercise.iter().enumerate() {
            let at = ["exercise.", &i.to_string()].concat();
            let mut verbatim: Vec<(String, String)> = Vec::new();
            if let Some(scene) = &exercise.scene {
                verbatim.extend(
                    scene
                        .verbatim()
                        .into_iter()
                        .map(|(name, text)| (join(&at, join("scene", name)), text.to_owned())),
                );
            }
            let own = exercise.task.verbatim().into_iter();
            verbatim.extend(own.map(|(name, text)| (join(&at, name), text.to_owned())));
            for (path, text) in verbatim {
                self.one_text(&path, &text);
            }
        }
    }

    /// The rules for one text.
    pub(super) fn text(&mut self, path: &str, text: &Localized) {
        self.languages(path, text);
        self.reasons(path, text);
        self.forms(path, text);
        self.marks_agree(path, text);
    }

    fn languages(&mut self, path: &str, text: &Localized) {
        let explains = path.ends_with(".why") || path.contains(".hint.");
        let rule = if explains { Rule::MissingExplanation } else { Rule::MissingLanguage };
        let all = [
            ("kk", Some(&text.kk)),
            ("ru", Some(&text.ru)),
            ("en", Some(&text.en)),
            ("kk_siz", text.kk_siz.as_ref()),
            ("ru_vy", text.ru_vy.as_ref()),
        ];
        for (key, text) in all {
            let Some(text) = text else { continue };
            let path = join(path, key);
            if text.trim().is_empty() {
                self.report(
                    rule,
                    &path,
                    format!("`{key}` is missing or empty"),
                    format!("write `{key} = \"…\"`"),
                );
            } else {
                self.one_text(&path, text);
                if let Some(found) = kazakh::misspelt(text).filter(|_| key.starts_with("kk")) {
                    self.report_words(Rule::Spelling, &path, found);
                }
            }
        }
        // An address or a name may well be the same in both.
        let words = text.kk.chars().filter(|c| matches!(c, '\u{400}'..='\u{52F}')).count();
        if words > 15 && text.kk == text.ru {
            self.report(
                Rule::MissingLanguage,
                &join(path, "kk"),
                "the Kazakh text is the Russian one",
                "write it in Kazakh",
            );
        }
    }

    fn one_text(&mut self, path: &str, text: &str) {
        let found = [
            (Rule::LeftOver, text::left_over(text)),
            (Rule::Alphabet, text::mixed_alphabet(text)),
            (Rule::Domain, text::live_domain(text)),
            (Rule::Mark, text::broken_mark(text)),
        ];
        for (rule, found) in found {
            if let Some(found) = found {
                self.report_words(rule, path, found);
            }
        }
    }

    /// What addresses the reader has both forms. What is quoted is left alone: a scene, what the other side of a
    /// talk says, and what is replied to it.
    fn forms(&mut self, path: &str, text: &Localized) {
        let quoted = [".scene.", ".say.", ".hurry."].iter().any(|list| path.contains(list));
        if quoted || (path.contains(".reply.") && path.ends_with(".text")) {
            return;
        }
        for (key, twin, familiar, polite, kazakh) in
            [("kk", "kk_siz", &text.kk, &text.kk_siz, true), ("ru", "ru_vy", &text.ru, &text.ru_vy, false)]
        {
            if let Some(word) = text::addressed(familiar, Form::Polite, kazakh) {
                let help = format!("`{key}` is neutral or familiar; the polite form goes to `{twin}`");
                self.report(Rule::Address, &join(path, key), format!("«{word}» in `{key}`"), help);
            }
            if let (Some(word), None) = (text::addressed(familiar, Form::Familiar, kazakh), polite) {
                let help = format!("add `{twin}` with the polite form, or word it without address");
                self.report(Rule::Address, &join(path, key), format!("«{word}» without `{twin}`"), help);
            }
            if let Some(word) =
                polite.as_ref().and_then(|polite| text::addressed(polite, Form::Familiar, kazakh))
            {
                self.report(
                    Rule::Address,
                    &join(path, twin),
                    format!("«{word}» in `{twin}`"),
                    "the polite form only",
                );
            }
        }
    }

    /// Each mark is in every language.
    fn marks_agree(&mut self, path: &str, text: &Localized) {
        let ids = |text: &str| {
            let mut ids: Vec<String> = (runs(text).into_iter())
                .filter_map(|run| if let Run::Mark { id, .. } = run { Some(id.to_owned()) } else { None })
                .collect();
            ids.sort_unstable();
            ids
        };
        let kk = ids(&text.kk);
        let polite = [("kk_siz", &text.kk_siz), ("ru_vy", &text.ru_vy)];
        let polite = polite.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?)));
        for (key, other) in [("ru", &text.ru), ("en", &text.en)].into_iter().chain(polite) {
            if ids(other) != kk {
                let message = format!("the marks of `{key}` are not those of `kk`: {}", kk.join(", "));
                self.report(Rule::Mark, &join(path, key), message, "mark the same parts in every language");
            }
        }
    }

    fn exercises(&mut self) {
        let count = self.lesson.exercise.len();
        if self.is_card && count != card::EXERCISES {
            let message = format!("{count} exercises, and a card has {}", card::EXERCISES);
            self.report(Rule::Count, "id", message, "make a lesson of what is more");
        } else if !self.is_card && count < FEWEST_EXERCISES {
            let message = format!("{count} exercises, and a lesson has at least {FEWEST_EXERCISES}");
            self.report(Rule::Count, "id", message, "add exercises");
        }
        self.each_exercise();
    }

    fn each_exercise(&mut self) {
        for (i, exercise) in self.lesson.exercise.iter().enumerate() {
            let at = ["exercise.", &i.to_string()].concat();
            let hints = exercise.hint.len();
            if hints != HINTS {
                let help = "three [[exercise.hint]]: a nudge, where to look, nearly the answer";
                let rule = if hints == 0 { Rule::MissingExplanation } else { Rule::Count };
                let path = if hints == 0 { at.clone() } else { join(&at, "hint") };
                self.report(rule, &path, format!("{hints} hints, and an exercise has {HINTS}"), help);
            }
            let rated = self.difficulty.get(i).copied().flatten().is_some();
            match (exercise.task.graded(), rated) {
                (true, false) => {
                    let help = "add `difficulty = 3`, from 1 to 5; lessons/README.md says which";
                    self.report(Rule::Shape, &at, "`difficulty` is missing here", help);
                }
                (false, true) => {
                    let message = "what is not graded has no difficulty";
                    self.report(Rule::Shape, &join(&at, "difficulty"), message, "take it out");
                }
                _ => {}
            }
            // The marks of a scene may differ between languages, so each is looked at.
            let mut seen: Vec<Flaw> = Vec::new();
            for edition in Edition::ALL {
                let compiled = exercise.map("", &mut |_, text: &Localized| text.get(edition).to_owned());
                let flaws = compiled.task.flaws(compiled.scene.as_ref()).into_iter();
                for flaw in flaws.chain(compiled.task.wording()) {
                    if !seen.contains(&flaw) {
                        self.flaw(&at, &flaw);
                        seen.push(flaw);
                    }
                }
            }
        }
    }

    fn flaw(&mut self, at: &str, flaw: &Flaw) {
        let path = join(at, &flaw.at);
        let path = path.trim_end_matches('.');
        let (rule, message, help) = match &flaw.what {
            Wrong::NoneRight => (Rule::RightOptions, "nothing here is right".into(), "mark what is right"),
            Wrong::AllRight => {
                (Rule::RightOptions, "everything here is right".into(), "add something wrong and plausible")
            }
            Wrong::SeveralRight => (
                Rule::RightOptions,
                "several options are right".into(),
                "set `many = true`, or leave one right",
            ),
            Wrong::OnlyOneRight => (
                Rule::RightOptions,
                "`many` is set, and one option is right".into(),
                "take `many` away, or mark more as right",
            ),
            Wrong::TooFew(least) => (Rule::Count, format!("at least {least} are needed here"), "add some"),
            Wrong::TooMany(most) => {
                (Rule::Count, format!("more than {most} are too many here"), "make two exercises of it")
            }
            Wrong::Dangling(id) => {
                (Rule::DanglingId, format!("nothing declares `{id}`"), "declare it, or mend the spelling")
            }
            Wrong::Duplicate(id) => {
                (Rule::DuplicateId, format!("`{id}` is there twice"), "give it an id of its own")
            }
            Wrong::Unused(id) => (
                Rule::DanglingId,
                format!("nothing is marked with `{id}`"),
                "mark it in the text, or take it out",
            ),
            Wrong::EmptyGroup(id) => (
                Rule::DanglingId,
                format!("nothing belongs to the group `{id}`"),
                "give it an item, or take it out",
            ),
            Wrong::Unbalanced(real, all) => {
                (Rule::Balance, format!("{real} of {all} items are real"), "make about half of them real")
            }
            Wrong::Unusable(why, help) => (Rule::Shape, (*why).into(), *help),
            Wrong::NoScene => (Rule::Mark, "there is no scene to mark".into(), "add [exercise.scene]"),
            Wrong::Trivial => (
                Rule::RightOptions,
                "the empty answer solves it, or the right one does not".into(),
                "look at what is marked as right",
            ),
        };
        self.report(rule, path, message, help);
    }
}
