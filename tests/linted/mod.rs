//! A small lesson without a problem, the files beside it, and what the linter says of them.

use saqbol::domain::lesson::lint::{Problem, Source, check};

pub const LESSON: &str = include_str!("../fixtures/lint/valid.toml");
pub const TOPICS: &str = include_str!("../fixtures/lint/topics.toml");
pub const SKILLS: &str = include_str!("../fixtures/lint/skills.toml");
pub const MISCONCEPTIONS: &str = include_str!("../fixtures/lint/misconceptions.toml");
pub const FACTS: &str = include_str!("../fixtures/lint/facts.toml");
pub const IDS: &str = include_str!("../fixtures/lint/ids.txt");

pub fn sources(lesson: &str) -> Vec<Source> {
    [
        ("ids.txt", IDS),
        ("skills.toml", SKILLS),
        ("topics.toml", TOPICS),
        ("topic/sample.toml", lesson),
        ("retired.toml", ""),
        ("misconceptions.toml", MISCONCEPTIONS),
        ("facts.toml", FACTS),
    ]
    .map(|(path, text)| Source { path: path.to_owned(), text: text.to_owned() })
    .into()
}

pub fn problems(sources: &[Source]) -> Vec<(String, Problem)> {
    let found = check(sources).problems.into_iter();
    found.map(|(number, problem)| (sources[number].path.clone(), problem)).collect()
}
