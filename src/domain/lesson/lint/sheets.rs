//! The files beside the lessons: topics, skills, competences, terms, misconceptions, facts.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::super::author::{self, Places};
use super::ids::is_id;
use super::{Checked, Problem, Rule, Source, skills};
use crate::domain::profile::Track;
use crate::lang::Localized;

/// A topic as authors write it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Unique, for ever.
    pub id: String,
    /// The name of its icon.
    pub icon: String,
    /// The ids of its lessons, in order.
    pub lessons: Vec<String>,
    /// Whom it promises at least one lesson.
    #[serde(default)]
    pub tracks: Vec<Track>,
    /// Its name.
    pub title: Localized,
    /// What it is about.
    pub about: Localized,
    /// What it serves at school.
    #[serde(default)]
    pub curriculum: Vec<Curriculum>,
}

/// A place in the curriculum.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Curriculum {
    /// The track whose curriculum it is.
    pub track: Track,
    /// The subject, the section, and where it stands in the approved textbooks.
    pub text: Localized,
}

/// A skill as authors write it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Unique, for ever.
    pub id: String,
    /// The competence of DigComp that it serves.
    pub digcomp: String,
    /// The skills that it builds on, by id.
    #[serde(default)]
    pub requires: Vec<String>,
    /// Its name.
    pub title: Localized,
}

/// A competence of DigComp 3.0.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// An area and a number: `4.1`.
    pub id: String,
    /// Its name.
    pub title: Localized,
}

/// A term of the glossary: the accepted word in each language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Unique, for ever.
    pub id: String,
    /// In Kazakh.
    pub kk: String,
    /// In Russian.
    pub ru: String,
    /// In English.
    pub en: String,
    /// What it means, in one sentence.
    pub meaning: Localized,
    /// What every form of the word begins with, where the ending changes it: `парол`. Several words stand for a phrase.
    #[serde(default)]
    pub stem: Localized,
}

/// A wrong idea that wrong options stand for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misconception {
    /// Unique, for ever.
    pub id: String,
    /// The idea, as somebody who has it would say it.
    pub text: Localized,
}

/// A fact about Kazakhstan that lessons state: a helpline, a service, a law.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Unique.
    pub id: String,
    /// What is stated.
    pub text: Localized,
    /// Where that was read.
    pub source: String,
    /// When that was so: a year, a month or a day, as in `2025-11-06`.
    pub as_of: String,
    /// The words by which a lesson that states it is known, in any language.
    pub signs: Vec<String>,
    /// Every plan for teachers states it.
    #[serde(default)]
    pub plans: bool,
}

/// `retired.toml`: ids that were published and are no more.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct RetiredFile {
    #[serde(default)]
    pub(super) retired: Vec<Retired>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Retired {
    pub(super) id: String,
    pub(super) why: String,
}

macro_rules! file {
    ($name:ident { $field:ident: $of:ident }) => {
        #[derive(Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name {
            #[serde(default)]
            $field: Vec<$of>,
        }
    };
}
file!(TopicsFile { topic: Topic });
file!(SkillsFile { skill: Skill });
file!(CompetencesFile { competence: Competence });
file!(GlossaryFile { term: Term });
file!(MisconceptionsFile { misconception: Misconception });
file!(FactsFile { fact: Fact });

/// Reads the files beside the lessons, and says what is wrong with each by itself.
pub(super) fn read(sources: &[Source], checked: &mut Checked, problems: &mut Vec<(usize, Problem)>) {
    checked.topics = single::<TopicsFile>(sources, "topics.toml", problems).topic;
    checked.skills = single::<SkillsFile>(sources, "skills.toml", problems).skill;
    checked.competences = single::<CompetencesFile>(sources, "digcomp.toml", problems).competence;
    checked.terms = single::<GlossaryFile>(sources, "glossary.toml", problems).term;
    checked.ideas = single::<MisconceptionsFile>(sources, "misconceptions.toml", problems).misconception;
    checked.facts = single::<FactsFile>(sources, "facts.toml", problems).fact;

    let mut at = |path: &str, check: &dyn Fn(&Places) -> Vec<Problem>| {
        let Some((number, source)) = find(sources, path) else { return };
        let Some((_, places)) = author::parse(&source.text, &mut Vec::new()) else { return };
        problems.extend(check(&places).into_iter().map(|problem| (number, problem)));
    };
    at("skills.toml", &|places| skills::check(&checked.skills, places));
    at("digcomp.toml", &|places| {
        let empty = |it: &&Competence| said(&it.title).iter().any(|text| text.trim().is_empty());
        let empty = checked
            .competences
            .iter()
            .filter(empty)
            .map(|it| format!("`{}` is not complete in kk, ru and en", it.id));
        let strange = checked
            .skills
            .iter()
            .filter(|skill| !checked.competences.iter().any(|it| it.id == skill.digcomp));
        let strange = strange
            .map(|skill| format!("no competence `{}`, which the skill `{}` serves", skill.digcomp, skill.id));
        let problem = |message| Problem::new(Rule::MissingLanguage, places.of(""), message, "write it");
        empty.chain(strange).map(problem).collect()
    });
    at("glossary.toml", &|places| {
        let terms = checked
            .terms
            .iter()
            .map(|term| (&term.id, vec![[&term.kk, &term.ru, &term.en], said(&term.meaning)]));
        whole("term", terms, places)
    });
    at("misconceptions.toml", &|places| {
        whole("misconception", checked.ideas.iter().map(|idea| (&idea.id, vec![said(&idea.text)])), places)
    });
    at("facts.toml", &|places| {
        let facts = checked.facts.iter().map(|fact| (&fact.id, vec![said(&fact.text)]));
        let mut found = whole("fact", facts, places);
        for (i, fact) in checked.facts.iter().enumerate() {
            let mut wrong = |key: &str, message: &str, help: &str| {
                let span = places.of(&format!("fact.{i}.{key}"));
                found.push(Problem::new(Rule::Fact, span, message, help));
            };
            if fact.source.trim().is_empty() {
                wrong("source", "a fact without a source", "say where it was read");
            }
            if !is_date(&fact.as_of) {
                wrong("as_of", "this is no date", "a year, a month or a day, as in \"2025-11-06\"");
            }
            if fact.signs.iter().all(|sign| sign.trim().is_empty()) {
                wrong(
                    "signs",
                    "nothing shows which lessons state this fact",
                    "name words of theirs, such as \"111\"",
                );
            }
        }
        found
    });
}

fn said(text: &Localized) -> [&String; 3] {
    [&text.kk, &text.ru, &text.en]
}

/// Ids are ids, none is there twice, and every text is in every language.
fn whole<'a>(
    list: &str,
    entries: impl Iterator<Item = (&'a String, Vec<[&'a String; 3]>)>,
    places: &Places,
) -> Vec<Problem> {
    let (mut problems, mut known) = (Vec::new(), Vec::new());
    for (i, (id, texts)) in entries.enumerate() {
        let at = format!("{list}.{i}");
        if known.contains(&id) {
            let message = format!("`{id}` is there twice");
            problems.push(Problem::new(
                Rule::DuplicateId,
                places.of(&(at.clone() + ".id")),
                message,
                "once is enough",
            ));
        }
        known.push(id);
        if !is_id(id) || texts.iter().flatten().any(|text| text.trim().is_empty()) {
            let message = format!("`{id}` is not complete in kk, ru and en");
            problems.push(Problem::new(Rule::MissingLanguage, places.of(&at), message, "write all three"));
        }
    }
    problems
}

/// `2025-11-06`.
pub(super) fn is_day(text: &str) -> bool {
    is_date(text) && text.len() == 10
}

/// `2025`, `2025-11` or `2025-11-06`.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: usize, digits: usize, most: u32| {
        parts.get(part).is_none_or(|text| {
            text.len() == digits && text.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
        })
    };
    parts.len() <= 3 && number(0, 4, 2100) && number(1, 2, 12) && number(2, 2, 31)
}

pub(super) fn find<'a>(sources: &'a [Source], path: &str) -> Option<(usize, &'a Source)> {
    sources.iter().enumerate().find(|(_, source)| source.path == path)
}

/// Reads a file there is one of; an absent one is as good as an empty one.
pub(super) fn single<C: DeserializeOwned + Default>(
    sources: &[Source],
    path: &str,
    problems: &mut Vec<(usize, Problem)>,
) -> C {
    let Some((number, source)) = find(sources, path) else { return C::default() };
    let mut found = Vec::new();
    let read = author::parse(&source.text, &mut found)
        .and_then(|(value, places)| author::read(value, "", &places, &mut found));
    problems.extend(found.into_iter().map(|problem| (number, problem)));
    read.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_year_a_month_or_a_day() {
        for good in ["2025", "2025-11", "2025-11-06"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["", "25", "2025-13", "2025-1", "2025-11-32", "2025-11-06-01", "November 2025", "0000"] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
