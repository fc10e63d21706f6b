//! Rules for the ids of a lesson, and what they name.

use super::Rule;
use super::files::Known;
use super::rules::Check;
use crate::lang::join;

impl Check<'_> {
    /// Ids are ids, none is there twice, and what they name is there.
    pub(super) fn ids(&mut self, known: &Known) {
        let lesson = self.lesson;
        if lesson.minutes == 0 || lesson.minutes > 30 {
            self.report(Rule::Count, "minutes", "a lesson takes 1 to 30 minutes", "say how long it takes");
        }
        if lesson.tracks.is_empty() {
            self.report(Rule::Count, "tracks", "the lesson is for nobody", "name at least one track");
        }
        let rules: Vec<&str> = lesson.rule.iter().map(|rule| rule.id.as_str()).collect();
        let exercises: Vec<&str> = lesson.exercise.iter().map(|exercise| exercise.id.as_str()).collect();
        self.unique("rule", &rules);
        self.unique("exercise", &exercises);
        for (i, exercise) in lesson.exercise.iter().enumerate() {
            let at = ["exercise.", &i.to_string()].concat();
            if !rules.contains(&exercise.rule.as_str()) {
                let message = format!("no rule `{}` in this lesson", exercise.rule);
                self.report(
                    Rule::DanglingId,
                    &join(&at, "rule"),
                    message,
                    format!("one of: {}", rules.join(", ")),
                );
            }
            if exercise.skills.is_empty() {
                self.report(
                    Rule::DanglingId,
                    &join(&at, "skills"),
                    "the exercise trains nothing",
                    "name a skill of skills.toml",
                );
            }
            for (j, skill) in
                exercise.skills.iter().enumerate().filter(|(_, skill)| !known.skills.contains(*skill))
            {
                let path = join(&at, format!("skills.{j}"));
                self.report(
                    Rule::DanglingId,
                    &path,
                    format!("no skill `{skill}` in skills.toml"),
                    format!("one of: {}", known.skills.join(", ")),
                );
            }
        }
        for (i, rule) in rules
            .iter()
            .enumerate()
            .filter(|(_, rule)| !lesson.exercise.iter().any(|exercise| exercise.rule == **rule))
        {
            self.report(
                Rule::DanglingId,
                &format!("rule.{i}.id"),
                format!("no exercise practises the rule `{rule}`"),
                "use it or take it out",
            );
        }
    }

    fn unique(&mut self, list: &str, ids: &[&str]) {
        for (i, id) in ids.iter().enumerate() {
            let path = format!("{list}.{i}.id");
            if ids[..i].contains(id) {
                self.report(
                    Rule::DuplicateId,
                    &path,
                    format!("`{id}` is there twice"),
                    "give it an id of its own",
                );
            }
            if !is_id(id) {
                self.report(Rule::Shape, &path, format!("`{id}` is no id"), "a–z, 0–9 and - only");
            }
        }
    }
}

/// `a-z`, `0-9` and `-`.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
