//! Rules for all files together.

use serde::Deserialize;

use super::super::{Lesson, Rule as LessonRule, author};
use super::rules::{Check, is_id};
use super::{Problem, Rule, fairness, pictures, skills};
use crate::domain::profile::Track;
use crate::exercise::{FOLDERS, Folder, balanced};
use crate::lang::Localized;

/// A file below `lessons/`.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below `lessons/`, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

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
    /// Its name.
    pub title: Localized,
    /// What it is about.
    pub about: Localized,
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

/// `topics.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicsFile {
    /// The topics, in the order of the path.
    pub topic: Vec<Topic>,
}

/// `skills.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SkillsFile {
    skill: Vec<Skill>,
}

/// `glossary.toml`: the accepted term in each language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    id: String,
    kk: String,
    ru: String,
    en: String,
}

/// `misconceptions.toml`: wrong ideas that lessons work against.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Misconceptions {
    misconception: Vec<Misconception>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Misconception {
    id: String,
    text: Localized,
}

/// `retired.toml`: ids that were published and are no more.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct RetiredFile {
    #[serde(default)]
    retired: Vec<Retired>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Retired {
    id: String,
    why: String,
}

/// The ids that lessons may name.
#[derive(Default)]
pub(super) struct Known {
    /// Of `skills.toml`.
    pub(super) skills: Vec<String>,
    /// In `media`, without their ending.
    pub(super) pictures: Vec<String>,
}

/// Everything that was read, and everything that is wrong.
#[derive(Default)]
pub struct Checked {
    /// The topics.
    pub topics: Vec<Topic>,
    /// The skills.
    pub skills: Vec<Skill>,
    /// The lessons that could be read, with the number of their file.
    pub lessons: Vec<(usize, Lesson<Localized>)>,
    /// How hard what is graded is, 1 to 5, by full id.
    pub difficulty: Vec<(String, u8)>,
    /// The problems, each with the number of its file, in the order of files and places.
    pub problems: Vec<(usize, Problem)>,
}

/// The ids that are for ever: of lessons, and of exercises as `lesson/exercise`. Sorted.
pub fn ids(checked: &Checked) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (_, lesson) in &checked.lessons {
        ids.push(lesson.id.clone());
        ids.extend(lesson.exercise.iter().map(|exercise| lesson.full_id(exercise)));
    }
    ids.sort_unstable();
    ids
}

/// Checks all files below `lessons/`: every `.toml`, the pictures in `media`, and `ids.txt`.
pub fn check(sources: &[Source]) -> Checked {
    let mut checked = Checked::default();
    let mut problems: Vec<(usize, Problem)> = Vec::new();
    checked.topics = single::<TopicsFile>(sources, "topics.toml", &mut problems).topic;
    checked.skills = single::<SkillsFile>(sources, "skills.toml", &mut problems).skill;
    if let Some((number, source)) = find(sources, "skills.toml")
        && let Some((_, places)) = author::parse(&source.text, &mut Vec::new())
    {
        problems.extend(skills::check(&checked.skills, &places).into_iter().map(|problem| (number, problem)));
    }
    plain_files(sources, &mut problems);
    let known = Known {
        skills: checked.skills.iter().map(|skill| skill.id.clone()).collect(),
        pictures: sources.iter().filter_map(pictures::name).map(str::to_owned).collect(),
    };
    for (number, source) in sources.iter().enumerate() {
        problems.extend(pictures::check(source).into_iter().map(|problem| (number, problem)));
    }
    for (number, source) in sources.iter().enumerate().filter(|(_, source)| is_lesson(source)) {
        let author::Read { content, difficulty, places, problems: found } = author::lesson(&source.text);
        problems.extend(found.into_iter().map(|problem| (number, problem)));
        let Some(lesson) = content else { continue };
        let mut check = Check {
            lesson: &lesson,
            difficulty: &difficulty,
            places: &places,
            source: &source.text,
            problems: Vec::new(),
        };
        check.run(&known);
        let name = source.path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml"));
        if name != Some(&lesson.id) || !is_id(&lesson.id) {
            let message = format!("the id `{}` is not the file's name", lesson.id);
            check.report(Rule::DanglingId, "id", message, "give both the same name, in a–z, 0–9 and -");
        }
        if checked.lessons.iter().any(|(_, before)| before.id == lesson.id) {
            let message = format!("another file has the lesson `{}`", lesson.id);
            check.report(Rule::DuplicateId, "id", message, "give it an id of its own");
        }
        problems.extend(check.problems.into_iter().map(|problem| (number, problem)));
        let ids = lesson.exercise.iter().map(|exercise| lesson.full_id(exercise));
        let rated = ids.zip(difficulty).filter_map(|(id, difficulty)| Some((id, difficulty?)));
        checked.difficulty.extend(rated);
        checked.lessons.push((number, lesson));
    }
    for (number, source) in sources.iter().enumerate().filter(|(_, source)| is_example(source)) {
        problems.extend(example(source, &known).into_iter().map(|problem| (number, problem)));
    }
    topics(sources, &checked, &mut problems);
    for_ever(sources, &checked, &mut problems);
    problems.sort_by_key(|(number, problem)| (*number, problem.span.start, problem.rule));
    checked.problems = problems;
    checked
}

/// The examples of all kinds, to be checked with the lessons.
pub fn examples() -> Vec<Source> {
    let source = |folder: &Folder| Source {
        path: format!("src/exercise/{}/example.toml", folder.folder),
        text: folder.example.to_owned(),
    };
    FOLDERS.iter().map(source).collect()
}

fn is_example(source: &Source) -> bool {
    source.path.starts_with("src/")
}

fn is_lesson(source: &Source) -> bool {
    !is_example(source) && source.path.contains('/') && source.path.ends_with(".toml")
}

/// What is wrong with the example of a kind: everything that would be wrong with it in a lesson.
fn example(source: &Source, known: &Known) -> Vec<Problem> {
    let author::Read { content: exercise, difficulty, places, mut problems } =
        author::exercises(&source.text);
    if exercise.is_empty() && problems.is_empty() {
        problems.push(Problem::new(Rule::Count, 0..0, "no [[exercise]] here", "write one"));
    }
    let text = |kk: &str| Localized { kk: kk.into(), ru: kk.into(), en: kk.into(), ..Localized::default() };
    let rule = exercise.iter().map(|it| LessonRule { id: it.rule.clone(), text: text("-") });
    let lesson = Lesson {
        id: "example".into(),
        title: text("-"),
        goal: text("-"),
        minutes: 5,
        tracks: vec![Track::Middle],
        rule: rule.collect(),
        exercise,
    };
    let source = &source.text;
    let mut check = Check { lesson: &lesson, difficulty: &difficulty, places: &places, source, problems };
    check.run_example(known);
    check.problems
}

fn find<'a>(sources: &'a [Source], path: &str) -> Option<(usize, &'a Source)> {
    sources.iter().enumerate().find(|(_, source)| source.path == path)
}

/// Reads a file there is one of; an absent one is as good as an empty one.
fn single<C: serde::de::DeserializeOwned + Default>(
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

/// The files that only have to be whole: terms and misconceptions in three languages.
fn plain_files(sources: &[Source], problems: &mut Vec<(usize, Problem)>) {
    let mut empty = |path: &str, at: String, id: &str, texts: [&str; 3]| {
        let Some((number, source)) = find(sources, path) else { return };
        let places =
            author::parse(&source.text, &mut Vec::new()).map(|(_, places)| places).unwrap_or_default();
        if texts.iter().any(|text| text.trim().is_empty()) || !is_id(id) {
            let message = format!("`{id}` is not complete in kk, ru and en");
            problems.push((
                number,
                Problem::new(Rule::MissingLanguage, places.of(&at), message, "write all three"),
            ));
        }
    };
    let mut found = Vec::new();
    let terms = single::<Option<Glossary>>(sources, "glossary.toml", &mut found);
    for (i, term) in terms.iter().flat_map(|file| &file.term).enumerate() {
        empty("glossary.toml", format!("term.{i}"), &term.id, [&term.kk, &term.ru, &term.en]);
    }
    let ideas = single::<Option<Misconceptions>>(sources, "misconceptions.toml", &mut found);
    for (i, idea) in ideas.iter().flat_map(|file| &file.misconception).enumerate() {
        empty(
            "misconceptions.toml",
            format!("misconception.{i}"),
            &idea.id,
            [&idea.text.kk, &idea.text.ru, &idea.text.en],
        );
    }
    problems.append(&mut found);
}

/// Topics and lessons name each other.
fn topics(sources: &[Source], checked: &Checked, problems: &mut Vec<(usize, Problem)>) {
    let Some((number, source)) = find(sources, "topics.toml") else { return };
    let Some((_, places)) = author::parse(&source.text, &mut Vec::new()) else { return };
    let named: Vec<&String> = checked.topics.iter().flat_map(|topic| &topic.lessons).collect();
    for (i, topic) in checked.topics.iter().enumerate() {
        let at = |rest: &str| places.of(&format!("topic.{i}.{rest}"));
        for (j, id) in topic.lessons.iter().enumerate() {
            let file = format!("{}/{id}.toml", topic.id);
            if find(sources, &file).is_none() {
                let span = at(&format!("lessons.{j}"));
                problems.push((
                    number,
                    Problem::new(
                        Rule::DanglingId,
                        span,
                        format!("there is no lessons/{file}"),
                        "write the lesson, or take it out",
                    ),
                ));
            }
            if named.iter().filter(|name| **name == id).count() > 1 {
                problems.push((
                    number,
                    Problem::new(
                        Rule::DuplicateId,
                        at(&format!("lessons.{j}")),
                        format!("`{id}` is there twice"),
                        "once is enough",
                    ),
                ));
            }
        }
        let lessons = checked.lessons.iter().filter(|(_, lesson)| topic.lessons.contains(&lesson.id));
        let (real, all) = lessons
            .map(|(_, lesson)| fairness::real(lesson))
            .fold((0, 0), |(real, all), of| (real + of.0, all + of.1));
        if !balanced(real, all) {
            let message = format!("{real} of {all} items to be judged in this topic are real");
            problems.push((
                number,
                Problem::new(Rule::Balance, at("lessons"), message, "make about half of them real"),
            ));
        }
        for (key, text) in [("title", &topic.title), ("about", &topic.about)] {
            for (lang, text) in [("kk", &text.kk), ("ru", &text.ru), ("en", &text.en)] {
                if text.trim().is_empty() {
                    let span = at(key);
                    problems.push((
                        number,
                        Problem::new(
                            Rule::MissingLanguage,
                            span,
                            format!("`{lang}` is missing or empty"),
                            "write it",
                        ),
                    ));
                }
            }
        }
    }
    for (number, lesson) in checked.lessons.iter().filter(|(_, lesson)| !named.contains(&&lesson.id)) {
        let message = format!("no topic has the lesson `{}`", lesson.id);
        problems
            .push((*number, Problem::new(Rule::DanglingId, 0..2, message, "add it to lessons/topics.toml")));
    }
}

/// Published ids stay, or are listed as retired.
fn for_ever(sources: &[Source], checked: &Checked, problems: &mut Vec<(usize, Problem)>) {
    let Some((number, source)) = find(sources, "ids.txt") else { return };
    // A lesson that cannot be read is reported already; its ids are not gone.
    let unread = sources.iter().filter(|source| is_lesson(source)).count() > checked.lessons.len();
    let present = ids(checked);
    let retired = single::<RetiredFile>(sources, "retired.toml", problems).retired;
    let mut at = 0;
    let mut published = Vec::new();
    for line in source.text.split_inclusive('\n') {
        let id = line.trim();
        let gone = !id.is_empty() && !present.iter().any(|it| it == id);
        if gone && !unread && !retired.iter().any(|it| it.id == id && !it.why.trim().is_empty()) {
            let help = "bring it back, or list it in lessons/retired.toml with the reason: learners' records name it";
            problems.push((
                number,
                Problem::new(Rule::ForEver, at..at + id.len(), format!("`{id}` is gone"), help),
            ));
        }
        published.push(id);
        at += line.len();
    }
    let new: Vec<&String> = present.iter().filter(|id| !published.contains(&id.as_str())).collect();
    if let Some(first) = new.first() {
        let message = format!("{} ids are not listed, the first is `{first}`", new.len());
        let end = source.text.len();
        problems.push((
            number,
            Problem::new(
                Rule::ForEver,
                end..end,
                message,
                "run cargo xtask lint --accept-ids when they are final",
            ),
        ));
    }
}
