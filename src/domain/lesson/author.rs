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
use crate::exercise::{Exercise, Task};
use crate::lang::Localized;

/// The keys of an exercise that every kind has; the others belong to the kind.
const COMMON: [&str; 6] = ["id", "skills", "rule", "prompt", "hint", "scene"];

/// The surfaces of scenes.
const SURFACES: [&str; 4] = ["sms", "chat", "mail", "browser"];

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

/// Reads a lesson. Every exercise is read on its own, so that one file's errors are all reported.
pub fn lesson(text: &str) -> (Option<Lesson<Localized>>, Places, Vec<Problem>) {
    let mut problems = Vec::new();
    let Some((value, places)) = parse(text, &mut problems) else {
        return (None, Places::default(), problems);
    };
    let Value::Object(mut fields) = value else { return (None, places, problems) };
    let exercises = match fields.insert("exercise".into(), json!([])) {
        Some(Value::Array(exercises)) => exercises,
        _ => Vec::new(),
    };
    let mut lesson: Option<Lesson<Localized>> = read(Value::Object(fields), "", &places, &mut problems);
    for (i, exercise) in exercises.into_iter().enumerate() {
        let at = ["exercise.", &i.to_string()].concat();
        let Some(exercise) = shaped(exercise, &at, &places, &mut problems) else { continue };
        let exercise: Option<Exercise<Localized>> = read(exercise, &at, &places, &mut problems);
        if let (Some(lesson), Some(exercise)) = (&mut lesson, exercise) {
            lesson.exercise.push(exercise);
        }
    }
    // The linter's paths name exercises by number: with one missing they would name the wrong ones.
    let whole = problems.is_empty();
    (lesson.filter(|_| whole), places, problems)
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
        path = crate::scene::join(&path, step);
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

/// Puts the keys of the kind, and those of the surface, where the model has them.
fn shaped(exercise: Value, at: &str, places: &Places, problems: &mut Vec<Problem>) -> Option<Value> {
    let Value::Object(fields) = exercise else { return None };
    let (mut common, mut own) = (Map::new(), Map::new());
    let mut kind = None;
    for (key, value) in fields {
        match key.as_str() {
            "kind" => kind = value.as_str().map(str::to_owned),
            key if COMMON.contains(&key) => _ = common.insert(key.to_owned(), value),
            _ => _ = own.insert(key, value),
        }
    }
    let kinds = Task::<Localized>::KINDS;
    let Some(kind) = kind.filter(|kind| kinds.contains(&kind.as_str())) else {
        let span = places.of(&crate::scene::join(at, "kind"));
        problems.push(Problem::new(
            Rule::Shape,
            span,
            "no such kind of exercise",
            format!("one of: {}", kinds.join(", ")),
        ));
        return None;
    };
    if let Some(scene) = common.remove("scene") {
        common.insert("scene".into(), surfaced(scene, &crate::scene::join(at, "scene"), places, problems)?);
    }
    if kind == "verdict"
        && let Some(Value::Array(items)) = own.get_mut("item")
    {
        for (i, item) in items.iter_mut().enumerate() {
            if let Some(scene) = item.get_mut("scene") {
                let at = crate::scene::join(at, format!("item.{i}.scene"));
                *scene = surfaced(scene.take(), &at, places, problems)?;
            }
        }
    }
    common.insert("task".into(), json!({ kind: own }));
    Some(Value::Object(common))
}

fn surfaced(scene: Value, at: &str, places: &Places, problems: &mut Vec<Problem>) -> Option<Value> {
    let Value::Object(mut fields) = scene else { return Some(scene) };
    let surface = fields.remove("surface").and_then(|surface| surface.as_str().map(str::to_owned));
    let Some(surface) = surface.filter(|surface| SURFACES.contains(&surface.as_str())) else {
        let span = places.of(&crate::scene::join(at, "surface"));
        problems.push(Problem::new(
            Rule::Shape,
            span,
            "no such surface of a scene",
            format!("one of: {}", SURFACES.join(", ")),
        ));
        return None;
    };
    Some(json!({ surface: fields }))
}
