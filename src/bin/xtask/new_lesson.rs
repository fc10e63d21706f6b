//! Writes a lesson file to start from.

use std::path::Path;

use anyhow::{Context, Result, bail};

/// What a new lesson begins with. The linter names what is still to be written.
const SKELETON: &str = include_str!("new_lesson.toml");

/// Writes `lessons/<topic>/<id>.toml` and adds the lesson to its topic.
pub(crate) fn run(root: &Path, topic: &str, id: &str) -> Result<()> {
    let is_id = |text: &str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    if !is_id(topic) || !is_id(id) {
        bail!("ids are written in a–z, 0–9 and -: `{topic}`, `{id}`");
    }
    let list = root.join("lessons/topics.toml");
    let topics = std::fs::read_to_string(&list).context("lessons/topics.toml")?;
    let topics = with_lesson(&topics, topic, id)?;
    let file = root.join(format!("lessons/{topic}/{id}.toml"));
    if file.exists() {
        bail!("{} exists already", file.display());
    }
    std::fs::create_dir_all(root.join("lessons").join(topic))?;
    std::fs::write(&file, SKELETON.replace("{id}", id))?;
    std::fs::write(&list, topics)?;
    println!("{} is written and is in lessons/topics.toml.", file.display());
    println!("Fill it in, see it with `cargo xtask dev`, check it with `cargo xtask lint`.");
    Ok(())
}

/// `topics.toml` with a lesson at the end of its topic's list.
fn with_lesson(topics: &str, topic: &str, id: &str) -> Result<String> {
    let heading = format!("id = \"{topic}\"");
    let at = topics
        .find(&heading)
        .with_context(|| format!("no topic `{topic}` in lessons/topics.toml: add it first"))?;
    let list =
        topics[at..].find("lessons = [").map(|list| at + list).context("the topic has no `lessons = […]`")?;
    let end = topics[list..].find(']').map(|end| list + end).context("the list of lessons is not closed")?;
    let comma = if topics[list..end].trim_end().ends_with(['[', ',']) { "" } else { ", " };
    Ok(format!("{}{comma}\"{id}\"{}", &topics[..end], &topics[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_joins_its_topic() {
        let topics = "[[topic]]\nid = \"a\"\nlessons = [\"x\"]\n\n[[topic]]\nid = \"b\"\nlessons = []\n";
        let got = with_lesson(topics, "a", "y").unwrap();
        assert!(got.contains("lessons = [\"x\", \"y\"]"), "{got}");
        let got = with_lesson(topics, "b", "z").unwrap();
        assert!(got.ends_with("lessons = [\"z\"]\n"), "{got}");
        assert!(with_lesson(topics, "c", "z").is_err());
    }
}
