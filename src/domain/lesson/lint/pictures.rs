//! Rules for the pictures in `lessons/media`: drawings that need nothing but themselves.

use super::files::Known;
use super::ids::is_id;
use super::rules::Check;
use super::{Problem, Rule, Source};
use crate::lang::join;

/// Where the pictures stand, below `lessons/`.
const FOLDER: &str = "media/";

/// The most bytes of a picture.
const LARGEST: usize = 6 * 1024;

/// What a picture may not have, and why. Looked for in small letters.
const FORBIDDEN: [(&str, &str); 15] = [
    ("<script", "a picture runs no script"),
    ("javascript:", "a picture runs no script"),
    ("<foreignobject", "a picture holds no page"),
    ("<text", "words are written in the exercise, in every language: `label`"),
    ("<tspan", "words are written in the exercise, in every language: `label`"),
    ("<style", "the page's policy forbids styles: use fill, stroke and the like"),
    ("style=", "the page's policy forbids styles: use fill, stroke and the like"),
    ("class=", "there is no style sheet in a picture: use fill, stroke and the like"),
    ("href", "a picture asks for nothing else"),
    ("url(", "a picture asks for nothing else; gradients are not our style"),
    ("@import", "a picture asks for nothing else"),
    ("<image", "a picture is drawn of shapes"),
    ("<animate", "pictures do not move"),
    ("<!", "no document type, no entities, no comments"),
    ("<?", "no instructions to a program"),
];

/// The name of the picture in a file; `None` for other files.
pub(super) fn name(source: &Source) -> Option<&str> {
    source.path.strip_prefix(FOLDER)?.strip_suffix(".svg")
}

/// What is wrong with a picture.
pub(super) fn check(source: &Source) -> Vec<Problem> {
    let Some(name) = name(source) else { return Vec::new() };
    let mut problems = Vec::new();
    let mut report = |span, message: &str, help: &str| {
        problems.push(Problem::new(Rule::Picture, span, message, help));
    };
    if !is_id(name) {
        report(0..0, "the picture's name is no id", "a–z, 0–9 and - only");
    }
    let small = source.text.to_ascii_lowercase();
    if !small.starts_with("<svg ") || !small.contains("viewbox=\"0 0 400 300\"") {
        report(0..0, "this is no picture of ours", "begin with <svg xmlns=\"…\" viewBox=\"0 0 400 300\">");
    }
    if source.text.len() > LARGEST {
        report(0..0, "the picture is too large", "at most 6 KB: fewer shapes, fewer decimals");
    }
    for (what, why) in FORBIDDEN {
        if let Some(at) = small.find(what) {
            report(at..at + what.len(), "this may not stand in a picture", why);
        }
    }
    // `onload="…"` and its like: an attribute that begins with «on».
    let event =
        small.match_indices(|c: char| c.is_whitespace()).map(|(at, space)| at + space.len()).find(|&at| {
            let name = small[at..].split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
            name.len() > 2 && name.starts_with("on") && small[at + name.len()..].trim_start().starts_with('=')
        });
    if let Some(at) = event {
        report(at..at + 2, "this may not stand in a picture", "a picture runs no script");
    }
    problems
}

impl Check<'_> {
    /// Every picture that an exercise shows is there.
    pub(super) fn pictures(&mut self, known: &Known) {
        let lesson = self.lesson;
        for (i, exercise) in lesson.exercise.iter().enumerate() {
            for (at, picture) in exercise.task.pictures() {
                if !known.pictures.iter().any(|known| known == picture) {
                    let path = join(&format!("exercise.{i}"), at);
                    let message = format!("there is no lessons/media/{picture}.svg");
                    let help = match &known.pictures[..] {
                        [] => "draw it".to_owned(),
                        all => format!("draw it, or take one of: {}", all.join(", ")),
                    };
                    self.report(Rule::Picture, &path, message, help);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(body: &str) -> Vec<String> {
        let text = format!("<svg xmlns=\"x\" viewBox=\"0 0 400 300\">{body}</svg>");
        let source = Source { path: "media/desk.svg".into(), text };
        check(&source).into_iter().map(|problem| source.text[problem.span].to_owned()).collect()
    }

    #[test]
    fn a_drawing_of_shapes_is_fine() {
        let shapes = "<rect width=\"400\" fill=\"#fff\"/><path transform=\"rotate(5)\" d=\"M0 0h9\"/>";
        assert_eq!(messages(shapes), [""; 0]);
    }

    #[test]
    fn what_runs_or_asks_for_something_is_found() {
        for (body, found) in [
            ("<SCRIPT>1</SCRIPT>", "<SCRIPT"),
            ("<rect onclick=\"x()\"/>", "on"),
            ("<rect\nonload = 'x()'/>", "on"),
            ("<rect\u{a0}x=\"1\" onclick=\"\"/>", "on"),
            ("<rect\nstyle=\"fill:red\"/>", "style="),
            ("<text>Wi-Fi</text>", "<text"),
            ("<a xlink:href=\"#\"/>", "href"),
            ("<rect fill=\"url(#a)\"/>", "url("),
            ("<!-- by -->", "<!"),
        ] {
            assert_eq!(messages(body), [found], "{body}");
        }
    }

    #[test]
    fn a_picture_has_our_frame_our_size_and_a_name() {
        let check = |path: &str, text: &str| {
            let source = Source { path: path.into(), text: text.into() };
            check(&source).into_iter().map(|problem| problem.message).collect::<Vec<_>>()
        };
        assert_eq!(check("media/desk.svg", "<svg viewBox=\"0 0 1 1\"/>"), ["this is no picture of ours"]);
        let large = format!("<svg viewBox=\"0 0 400 300\">{}</svg>", " ".repeat(LARGEST));
        assert_eq!(
            check("media/My Desk.svg", &large),
            ["the picture's name is no id", "the picture is too large"]
        );
        assert_eq!(check("topic/lesson.toml", "<script"), [""; 0]);
    }
}
