//! Reasons: how long they are, and which misconceptions wrong options stand for.

use std::collections::BTreeSet;

use super::super::Lesson;
use super::Rule;
use super::files::Known;
use super::rules::Check;
use crate::lang::{Localized, Texts, join};

/// The most characters of a reason.
const LONGEST_REASON: usize = 240;

/// The paths of the options of an exercise that are wrong and explained on their own, in the order of
/// [`crate::exercise::Kind::rivals`]; a right option, or one that is explained together with others, is `None`.
pub(in super::super) fn wrong_options(lesson: &Lesson<Localized>, number: usize) -> Vec<Option<String>> {
    let Some(exercise) = lesson.exercise.get(number) else { return Vec::new() };
    let at = ["exercise.", &number.to_string()].concat();
    let mut all: Vec<(String, *const Localized)> = Vec::new();
    // The model keeps what belongs to the kind in `task`; the file has no such step.
    Texts::<Localized, ()>::map(exercise, &at, &mut |path, text| {
        all.push((path.replacen(".task.", ".", 1), text));
    });
    let path_of = |text: &Localized| {
        let (path, _) = all.iter().find(|(_, known)| std::ptr::eq(*known, text))?;
        let option = path.strip_suffix(".text")?;
        let explained = [option, ".why"].concat();
        all.iter().any(|(path, _)| *path == explained).then(|| option.to_owned())
    };
    let rivals = exercise.task.rivals().into_iter().flatten();
    rivals.map(|(right, text)| if right { None } else { path_of(text) }).collect()
}

impl Check<'_> {
    /// A reason is short: it is read while the next exercise waits.
    pub(super) fn reasons(&mut self, path: &str, text: &Localized) {
        if !path.ends_with(".why") {
            return;
        }
        for (key, text) in [("kk", &text.kk), ("ru", &text.ru), ("en", &text.en)] {
            let length = text.chars().count();
            if length > LONGEST_REASON {
                let message = format!("{length} characters, and a reason has at most {LONGEST_REASON}");
                self.report(Rule::Count, &join(path, key), message, "say it shorter");
            }
        }
    }

    /// Each wrong option with a reason of its own names the misconception it stands for, and nothing else names one.
    pub(super) fn misconceptions(&mut self, known: &Known) {
        let lesson = self.lesson;
        let mut wanted = BTreeSet::new();
        for number in 0..lesson.exercise.len() {
            wanted.extend(wrong_options(lesson, number).into_iter().flatten());
        }
        for path in wanted.iter().filter(|path| !self.ideas.contains_key(*path)) {
            let help =
                "add `misconception = \"…\"` with an id of misconceptions.toml, or add a new one there";
            self.report(Rule::MissingExplanation, path, "this wrong option names no misconception", help);
        }
        for (option, id) in self.ideas {
            let path = &join(option, "misconception");
            if !wanted.contains(option) {
                let message = "only a wrong option with a `why` names a misconception";
                self.report(Rule::DanglingId, path, message, "take it out");
            } else if !known.ideas.contains(id) {
                let message = format!("no misconception `{id}` in misconceptions.toml");
                self.report(Rule::DanglingId, path, message, "mend the spelling, or add it there");
            }
        }
    }
}
