//! Rules for all files together.

use super::super::author::Ideas;
use super::super::card::{self, Card};
use super::super::plan::Plan;
use super::super::{Lesson, Rule as LessonRule, author};
use super::fairness::LONGEST_SHARE_OF_TOPIC;
use super::ids::is_id;
use super::rules::Check;
use super::sheets::{Competence, Fact, Misconception, RetiredFile, Skill, Term, Topic, find, single};
use super::{Problem, Rule, fairness, pictures, plans, sheets};
use crate::domain::profile::Track;
use crate::exercise::{FOLDERS, Folder, balanced};
use crate::lang::{Lang, Localized};

/// A file below `lessons/`.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below `lessons/`, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// The ids that lessons may name.
#[derive(Default)]
pub(super) struct Known {
    /// Of `skills.toml`.
    pub(super) skills: Vec<String>,
    /// In `media`, without their ending.
    pub(super) pictures: Vec<String>,
    /// Of `misconceptions.toml`.
    pub(super) ideas: Vec<String>,
    /// The signs of the facts of `facts.toml`.
    pub(super) signs: Vec<String>,
}

/// Everything that was read, and everything that is wrong.
#[derive(Default)]
pub struct Checked {
    /// The topics.
    pub topics: Vec<Topic>,
    /// The skills.
    pub skills: Vec<Skill>,
    /// The competences that skills serve.
    pub competences: Vec<Competence>,
    /// The glossary.
    pub terms: Vec<Term>,
    /// The facts that lessons state.
    pub facts: Vec<Fact>,
    /// The wrong ideas that options stand for.
    pub ideas: Vec<Misconception>,
    /// Which of them a wrong option stands for: the lesson, the path of the option in its file, the id.
    pub stands_for: Vec<(String, Ideas)>,
    /// The lessons that could be read, with the number of their file; cards of new threats among them.
    pub lessons: Vec<(usize, Lesson<Localized>)>,
    /// The cards, the newest first.
    pub cards: Vec<Card>,
    /// The plans for teaching, each with its topic.
    pub plans: Vec<(String, Plan<Localized>)>,
    /// How hard what is graded is, 1 to 5, by full id.
    pub difficulty: Vec<(String, u8)>,
    /// The problems, each with the number of its file, in the order of files and places.
    pub problems: Vec<(usize, Problem)>,
}

impl Checked {
    /// The lesson or card with this id.
    pub fn lesson(&self, id: &str) -> Option<&Lesson<Localized>> {
        self.lessons.iter().map(|(_, lesson)| lesson).find(|lesson| lesson.id == id)
    }
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
    sheets::read(sources, &mut checked, &mut problems);
    let known = Known {
        skills: checked.skills.iter().map(|skill| skill.id.clone()).collect(),
        pictures: sources.iter().filter_map(pictures::name).map(str::to_owned).collect(),
        ideas: checked.ideas.iter().map(|idea| idea.id.clone()).collect(),
        signs: checked.facts.iter().flat_map(|fact| fact.signs.clone()).collect(),
    };
    for (number, source) in sources.iter().enumerate() {
        problems.extend(pictures::check(source).into_iter().map(|problem| (number, problem)));
    }
    for (number, source) in sources.iter().enumerate().filter(|(_, source)| is_lesson(source)) {
        let (author::Read { content, difficulty, ideas, places, problems: found }, card) =
            if is_card(source) { card::card(&source.text) } else { (author::lesson(&source.text), None) };
        problems.extend(found.into_iter().map(|problem| (number, problem)));
        let Some(lesson) = content else { continue };
        let mut check = Check {
            lesson: &lesson,
            difficulty: &difficulty,
            ideas: &ideas,
            places: &places,
            source: &source.text,
            is_card: card.is_some(),
            problems: Vec::new(),
        };
        check.run(&known);
        if let Some(card) = &card {
            check.card(card);
        }
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
        checked.stands_for.push((lesson.id.clone(), ideas));
        checked.lessons.push((number, lesson));
        checked.cards.extend(card);
    }
    checked.cards.sort_by(|a, b| b.seen.cmp(&a.seen));
    for (number, source) in sources.iter().enumerate() {
        let Some(topic) = plans::topic_of(source) else { continue };
        let (plan, found) = plans::read(source, topic, &checked, &known);
        problems.extend(found.into_iter().map(|problem| (number, problem)));
        checked.plans.extend(plan.map(|plan| (topic.to_owned(), plan)));
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

fn is_card(source: &Source) -> bool {
    source.path.starts_with("threats/")
}

/// A lesson, or a card, which is one.
fn is_lesson(source: &Source) -> bool {
    let is_other = is_example(source) || plans::topic_of(source).is_some();
    !is_other && source.path.contains('/') && source.path.ends_with(".toml")
}

/// What is wrong with the example of a kind: everything that would be wrong with it in a lesson.
fn example(source: &Source, known: &Known) -> Vec<Problem> {
    let author::Read { content: exercise, difficulty, ideas, places, mut problems } =
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
    let (lesson, difficulty, ideas, places) = (&lesson, &difficulty, &ideas, &places);
    let mut check = Check { lesson, difficulty, ideas, places, source, is_card: false, problems };
    check.run_example(known);
    check.problems
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
        for lang in Lang::ALL {
            let lessons = checked.lessons.iter().filter(|(_, lesson)| topic.lessons.contains(&lesson.id));
            let (longest, choices) = lessons
                .map(|(_, lesson)| fairness::longest_right(lesson, lang))
                .fold((0, 0), |(longest, all), of| (longest + of.0, all + of.1));
            if choices >= 3 && longest * 100 > choices * LONGEST_SHARE_OF_TOPIC {
                let message = format!(
                    "in {longest} of {choices} choices the right option is the longest (`{}`)",
                    lang.code()
                );
                let help = format!(
                    "shorten some, or make wrong ones as rich; at most {LONGEST_SHARE_OF_TOPIC} % of a topic's choices"
                );
                problems.push((number, Problem::new(Rule::Longest, at("lessons"), message, help)));
            }
        }
        let curriculum = topic.curriculum.iter().map(|it| ("curriculum", &it.text));
        for (key, text) in [("title", &topic.title), ("about", &topic.about)].into_iter().chain(curriculum) {
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
    let is_card = |id: &String| checked.cards.iter().any(|card| card.id == *id);
    let nowhere = |lesson: &Lesson<Localized>| !named.contains(&&lesson.id) && !is_card(&lesson.id);
    for (number, lesson) in checked.lessons.iter().filter(|(_, lesson)| nowhere(lesson)) {
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
