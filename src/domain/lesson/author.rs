//! Reading the files that authors write, with the place of every value.
//!
//! Authors write `kind = "choice"` beside the options and `surface = "sms"` beside the messages. The
//! model has an enum there, so the tree of values is reshaped before serde reads it; places are
//! looked up in the tree as it was written.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use serde_path_to_error::Segment;
use toml::de::{DeTable, DeValue};

use super::Lesson;
use super::lint::{Problem, Rule};
use crate::exercise::{Exercise, FOLDERS, KINDS};
use crate::lang::{Localized, join};
use crate::scene::SURFACES;

/// The keys of an exercise that every kind has; the others belong to the kind.
const COMMON: [&str; 6] = ["id", "skills", "rule", "prompt", "hint", "scene"];

/// Where every value of a file stands, in bytes.
#[derive(Clone, Debug, Default)]
pub struct Places {
    span: Range<usize>,
    children: BTreeMap<String, (Range<usize>, Places)>,
}

impl Places {
    /// The place of the value at a path such as `exercise.3.option.1.why.kk`. Steps that the model
    /// has and the file has not are skipped; of a value that is missing, the place of what should hold it.
    pub fn of(&self, path: &str) -> Range<usize> {
        let mut node = self;
        let mut span = self.span.clone();
        for step in path.split('.') {
            if let Some((key, child)) = node.children.get(step) {
                node = child;
                span = if child.children.is_empty() { child.span.clone() } else { key.clone() };
            }
        }
        span
    }

    /// What stands under a key is found at a path of the model instead.
    pub(super) fn moved(&mut self, key: &str, path: &str) {
        let Some((span, child)) = self.children.remove(key) else { return };
        let (parents, last) = path.rsplit_once('.').unwrap_or(("", path));
        let mut node = self;
        for step in parents.split('.').filter(|step| !step.is_empty()) {
            let parent = || (span.clone(), Self { span: span.clone(), children: BTreeMap::new() });
            node = &mut node.children.entry(step.to_owned()).or_insert_with(parent).1;
        }
        node.children.insert(last.to_owned(), (span, child));
    }

    /// The place of a key below a path.
    pub fn of_key(&self, path: &str, key: &str) -> Range<usize> {
        let mut node = self;
        for step in path.split('.') {
            if let Some((_, child)) = node.children.get(step) {
                node = child;
            }
        }
        node.children.get(key).map_or_else(|| self.of(path), |(span, _)| span.clone())
    }
}

/// A file's values and their places; `None` for what is no TOML.
pub fn parse(text: &str, problems: &mut Vec<Problem>) -> Option<(Value, Places)> {
    match DeTable::parse(text) {
        Ok(table) => {
            let span = table.span();
            Some(table_of(table.get_ref(), span))
        }
        Err(error) => {
            let message = ["this is no TOML: ", error.message()].concat();
            let span = error.span().unwrap_or_default();
            problems.push(Problem::new(Rule::Syntax, span, message, "mend the line; see lessons/README.md"));
            None
        }
    }
}

fn table_of(table: &DeTable<'_>, span: Range<usize>) -> (Value, Places) {
    let mut values = Map::new();
    let mut places = Places { span, children: BTreeMap::new() };
    for (key, value) in table {
        let (child, place) = value_of(value.get_ref(), value.span());
        values.insert(key.get_ref().to_string(), child);
        places.children.insert(key.get_ref().to_string(), (key.span(), place));
    }
    (Value::Object(values), places)
}

fn value_of(value: &DeValue<'_>, span: Range<usize>) -> (Value, Places) {
    let leaf = |value| (value, Places { span: span.clone(), children: BTreeMap::new() });
    match value {
        DeValue::Table(table) => table_of(table, span),
        DeValue::Array(array) => {
            let mut places = Places { span: span.clone(), children: BTreeMap::new() };
            let values = array.iter().enumerate().map(|(i, item)| {
                let (value, place) = value_of(item.get_ref(), item.span());
                places.children.insert(i.to_string(), (item.span(), place));
                value
            });
            let values = Value::Array(values.collect());
            (values, places)
        }
        DeValue::String(text) => leaf(json!(text)),
        DeValue::Boolean(flag) => leaf(json!(flag)),
        DeValue::Integer(number) => leaf(json!(i64::from_str_radix(number.as_str(), number.radix()).ok())),
        DeValue::Float(number) => leaf(json!(number.as_str())),
        DeValue::Datetime(moment) => leaf(json!(moment.to_string())),
    }
}

/// How hard each exercise of a file is, in their order: 1 to 5, see lessons/README.md. Beside the exercises, because the
/// app's lessons do without: it goes into the bank of the test, see [`crate::domain::measure::placement`].
pub type Difficulties = Vec<Option<u8>>;

/// Which misconception an option stands for: the path of the option in its file, and the id. Beside the exercises for
/// the same reason.
pub type Ideas = BTreeMap<String, String>;

/// A file as it was read.
#[derive(Debug, Default)]
pub struct Read<C> {
    /// What it holds.
    pub content: C,
    /// How hard its exercises are.
    pub difficulty: Difficulties,
    /// What its wrong options stand for.
    pub ideas: Ideas,
    /// Where its values stand.
    pub places: Places,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Reads a lesson. Every exercise is read on its own, so that one file's errors are all reported.
pub fn lesson(text: &str) -> Read<Option<Lesson<Localized>>> {
    let mut problems = Vec::new();
    let Some((value, places)) = parse(text, &mut problems) else {
        return Read { problems, ..Read::default() };
    };
    let Value::Object(fields) = value else { return Read { places, problems, ..Read::default() } };
    lesson_of(fields, places, problems)
}

/// Reads a lesson from its values.
pub(super) fn lesson_of(
    mut fields: Map<String, Value>,
    places: Places,
    mut problems: Vec<Problem>,
) -> Read<Option<Lesson<Localized>>> {
    let exercises = match fields.insert("exercise".into(), json!([])) {
        Some(Value::Array(exercises)) => exercises,
        _ => Vec::new(),
    };
    let mut lesson: Option<Lesson<Localized>> = read(Value::Object(fields), "", &places, &mut problems);
    let (exercises, difficulty, ideas) = read_exercises(exercises, &places, &mut problems);
    if let Some(lesson) = &mut lesson {
        lesson.exercise = exercises;
    }
    // The linter's paths name exercises by number: with one missing they would name the wrong ones.
    let whole = problems.is_empty();
    Read { content: lesson.filter(|_| whole), difficulty, ideas, places, problems }
}

/// Reads a file that holds nothing but exercises: the example of a kind.
pub fn exercises(text: &str) -> Read<Vec<Exercise<Localized>>> {
    let mut problems = Vec::new();
    let Some((mut value, places)) = parse(text, &mut problems) else {
        return Read { problems, ..Read::default() };
    };
    let (content, difficulty, ideas) = match value.get_mut("exercise").map(Value::take) {
        Some(Value::Array(exercises)) => read_exercises(exercises, &places, &mut problems),
        _ => Default::default(),
    };
    Read { content, difficulty, ideas, places, problems }
}

fn read_exercises(
    exercises: Vec<Value>,
    places: &Places,
    problems: &mut Vec<Problem>,
) -> (Vec<Exercise<Localized>>, Difficulties, Ideas) {
    let (mut read_ones, mut difficulties, mut ideas) = (Vec::new(), Vec::new(), Ideas::new());
    for (i, mut exercise) in exercises.into_iter().enumerate() {
        let at = ["exercise.", &i.to_string()].concat();
        let written = exercise.as_object_mut().and_then(|fields| fields.remove("difficulty"));
        let difficulty = written.as_ref().and_then(Value::as_u64).and_then(|it| u8::try_from(it).ok());
        let difficulty = difficulty.filter(|it| (1..=5).contains(it));
        if written.is_some() && difficulty.is_none() {
            let (span, message) =
                (places.of(&join(&at, "difficulty")), "`difficulty` is a number from 1 to 5");
            problems.push(Problem::new(Rule::Shape, span, message, "lessons/README.md says which"));
        }
        difficulties.push(difficulty);
        take_ideas(&mut exercise, &at, &mut ideas);
        let kind = exercise.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        let before = problems.len();
        let Some(exercise) = shaped(exercise, &at, places, problems) else { continue };
        read_ones.extend(read(exercise, &at, places, problems));
        for problem in &mut problems[before..] {
            // Where the model tells what is missing, the example tells how it is written.
            let key = problem.message.split('`').nth(1).unwrap_or_default();
            if let Some(lines) = shown(&kind, key).filter(|_| problem.rule != Rule::UnknownKey) {
                problem.help = format!("write it like this:\n{lines}");
            }
        }
    }
    (read_ones, difficulties, ideas)
}

/// Takes every `misconception = "id"` out of a value, at whatever depth.
fn take_ideas(value: &mut Value, at: &str, ideas: &mut Ideas) {
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter_mut().enumerate() {
                take_ideas(item, &join(at, i.to_string()), ideas);
            }
        }
        Value::Object(fields) => {
            if let Some(Value::String(id)) = fields.remove("misconception") {
                ideas.insert(at.to_owned(), id);
            }
            for (key, item) in fields {
                take_ideas(item, &join(at, key), ideas);
            }
        }
        _ => {}
    }
}

/// Reads any structure; what is wrong is reported at its place.
pub fn read<C: DeserializeOwned>(
    value: Value,
    at: &str,
    places: &Places,
    problems: &mut Vec<Problem>,
) -> Option<C> {
    let error = match serde_path_to_error::deserialize(value) {
        Ok(read) => return Some(read),
        Err(error) => error,
    };
    let mut path = at.to_owned();
    for step in error.path() {
        let step = match step {
            Segment::Seq { index } => index.to_string(),
            Segment::Map { key } => key.clone(),
            Segment::Enum { variant } => variant.clone(),
            Segment::Unknown => continue,
        };
        path = join(&path, step);
    }
    let said = error.inner().to_string();
    let quoted = |after: &str| {
        let rest = said.strip_prefix(after)?.strip_prefix('`')?;
        rest.split('`').next().map(str::to_owned)
    };
    let expected = said.split_once(", expected ").map(|(_, known)| known.replace('`', ""));
    problems.push(if let Some(key) = quoted("unknown field ") {
        let parent = path.strip_suffix(&key).map_or(path.as_str(), |parent| parent.trim_end_matches('.'));
        let help = format!("known here: {}", expected.unwrap_or_else(|| "nothing else".into()));
        Problem::new(Rule::UnknownKey, places.of_key(parent, &key), format!("unknown key `{key}`"), help)
    } else if let Some(key) = quoted("missing field ") {
        let rule = if key == "why" || key == "hint" { Rule::MissingExplanation } else { Rule::Shape };
        Problem::new(
            rule,
            places.of(&path),
            format!("`{key}` is missing here"),
            format!("add `{key}`; see lessons/README.md"),
        )
    } else {
        Problem::new(Rule::Shape, places.of(&path), said, "see lessons/README.md for the shape")
    });
    None
}

/// Puts the keys of the kind, and those of the surfaces, where the model has them.
fn shaped(exercise: Value, at: &str, places: &Places, problems: &mut Vec<Problem>) -> Option<Value> {
    let Value::Object(fields) = exercise else { return None };
    let (mut common, mut own) = (Map::new(), Map::new());
    let mut kind = None;
    for (key, value) in fields {
        if key == "kind" {
            kind = value.as_str().map(str::to_owned);
            continue;
        }
        let value = surfaced(value, &key, &join(at, &key), places, problems)?;
        let all = if COMMON.contains(&key.as_str()) { &mut common } else { &mut own };
        all.insert(key, value);
    }
    let Some(kind) = kind.filter(|kind| KINDS.contains(&kind.as_str())) else {
        let span = places.of(&join(at, "kind"));
        problems.push(Problem::new(
            Rule::Shape,
            span,
            "no such kind of exercise",
            format!("one of: {}", KINDS.join(", ")),
        ));
        return None;
    };
    common.insert("task".into(), json!({ kind: own }));
    Some(Value::Object(common))
}

/// A value in which `surface = "sms"` beside the keys of a scene has become the variant of an enum, at
/// whatever depth. A table named `scene` must have it.
fn surfaced(
    value: Value,
    name: &str,
    at: &str,
    places: &Places,
    problems: &mut Vec<Problem>,
) -> Option<Value> {
    match value {
        Value::Array(items) => {
            let items = items.into_iter().enumerate();
            let items =
                items.map(|(i, item)| surfaced(item, name, &join(at, i.to_string()), places, problems));
            Some(Value::Array(items.collect::<Option<_>>()?))
        }
        Value::Object(mut fields) => {
            let surface = fields.remove("surface");
            let mut shaped = Map::new();
            for (key, value) in fields {
                let at = join(at, &key);
                let value = surfaced(value, &key, &at, places, problems)?;
                shaped.insert(key, value);
            }
            if surface.is_none() && name != "scene" {
                return Some(Value::Object(shaped));
            }
            let surface = surface.and_then(|surface| surface.as_str().map(str::to_owned));
            let Some(surface) = surface.filter(|surface| SURFACES.contains(&surface.as_str())) else {
                problems.push(Problem::new(
                    Rule::Shape,
                    places.of(&join(at, "surface")),
                    "no such surface of a scene",
                    format!("one of: {}", SURFACES.join(", ")),
                ));
                return None;
            };
            Some(json!({ surface: shaped }))
        }
        other => Some(other),
    }
}

/// The lines of a kind's example that show how a key is written; `None` when the example has no such key.
pub fn shown(kind: &str, key: &str) -> Option<String> {
    let example = FOLDERS.iter().find(|folder| folder.kind == kind)?.example;
    let mut lines = example.lines();
    let table = [".", key, "]"].concat();
    let found = lines.find(|line| {
        let line = line.trim_start();
        line.contains(&table) || line.strip_prefix(key).is_some_and(|rest| rest.starts_with([' ', '.', '=']))
    })?;
    let more = lines.take_while(|line| !line.starts_with('[') && !line.trim().is_empty());
    let more = more.take(if found.starts_with('[') { 3 } else { 0 });
    let lines: Vec<&str> = std::iter::once(found).chain(more).collect();
    Some(format!(
        "{}\n(src/exercise/{folder}/example.toml shows the whole)",
        lines.join("\n"),
        folder = FOLDERS.iter().find(|folder| folder.kind == kind)?.folder,
    ))
}
