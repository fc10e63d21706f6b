//! The drawings: icons and the snow leopard as symbols in the page, so that none is a request.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{files, read};

/// Names from lucide that the app uses, besides the icons of topics and those that the views of exercises and
/// scenes name in `icon(…)`. The end-to-end tests find one that is missing here, the test below one that is not
/// needed.
const ICONS: &str = "
    arrow-left backpack bird book-open cat chart-column check chevron-right circle-check circle-help dog download eye
    file-code fish graduation-cap heart info lightbulb list-checks map phone-call printer rabbit refresh-cw
    rotate-ccw school settings shapes snail squirrel star trash-2 triangle-alert turtle user wifi-off x
";

/// Our own drawings in `public/art`, always shipped.
const ART: [&str; 5] = ["barys-alert", "barys-calm", "barys-happy", "ornament", "ring"];

/// The hidden `<svg>` with a symbol per drawing: `#i-NAME` for icons, `#NAME` for our own.
pub(super) fn build(root: &Path) -> Result<String> {
    let mut symbols = String::new();
    for name in used(root)? {
        let path = format!("node_modules/lucide-static/icons/{name}.svg");
        let svg = read(root, path).with_context(|| format!("lucide has no icon `{name}`"))?;
        let pen = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        writeln!(symbols, "<symbol id=\"i-{name}\" viewBox=\"0 0 24 24\" {pen}>{}</symbol>", inner(&svg)?)?;
    }
    for name in ART {
        let svg = read(root, format!("public/art/{name}.svg"))?;
        let view = attribute(&svg, "viewBox").with_context(|| format!("{name}.svg has no viewBox"))?;
        writeln!(symbols, "<symbol id=\"{name}\" viewBox=\"{view}\">{}</symbol>", inner(&svg)?)?;
    }
    Ok(format!("<svg class=\"sprite\" aria-hidden=\"true\">\n{symbols}</svg>"))
}

/// The icons of the list and of the topics.
fn used(root: &Path) -> Result<BTreeSet<String>> {
    let topics = read(root, "lessons/topics.toml")?;
    let mut icons: BTreeSet<String> = ICONS.split_whitespace().map(str::to_owned).collect();
    icons.extend(topic_icons(&topics));
    for folder in ["src/exercise", "src/scene"] {
        for view in files(&root.join(folder))?.iter().filter(|path| path.ends_with("view.rs")) {
            icons.extend(named(&read(root, view)?).map(str::to_owned));
        }
    }
    Ok(icons)
}

/// The names in `icon("…")`, also in `icon(if … { "…" } else { "…" })`.
fn named(source: &str) -> impl Iterator<Item = &str> {
    let calls = source.split("icon(").skip(1).map(|rest| {
        let mut open = 1;
        let end = rest.find(|c| {
            open += match c {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            open == 0
        });
        &rest[..end.unwrap_or(rest.len())]
    });
    calls.flat_map(|call| call.split('"').skip(1).step_by(2))
}

fn topic_icons(topics: &str) -> impl Iterator<Item = String> {
    topics.lines().filter_map(|line| {
        let (_, value) = line.split_once('=').filter(|(key, _)| key.trim() == "icon")?;
        Some(value.trim().trim_matches('"').to_owned())
    })
}

/// What stands between `<svg …>` and `</svg>`, on one line.
fn inner(svg: &str) -> Result<String> {
    let body = svg.split_once("<svg").and_then(|(_, rest)| rest.split_once('>')).map(|(_, rest)| rest);
    let Some((body, _)) = body.and_then(|body| body.rsplit_once("</svg>")) else {
        bail!("no <svg> in it: {svg}");
    };
    Ok(body.lines().map(str::trim).collect::<String>().replace(" />", "/>"))
}

fn attribute<'a>(svg: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = svg.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A string equal to the name in the sources of what is on the screen.
    #[test]
    fn every_listed_icon_is_used() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folders =
            ["src/exercise", "src/scene", "src/ui"].map(|folder| files(&root.join(folder)).unwrap());
        let sources: String =
            folders.concat().iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
        let unused: Vec<_> =
            ICONS.split_whitespace().filter(|name| !sources.contains(&format!("\"{name}\""))).collect();
        assert_eq!(unused, [""; 0]);
    }

    #[test]
    fn a_view_names_its_icons() {
        let view = r#"icon("image"); icon(if (a) { "check" } else { "x" }), b("bold"); icon(name)"#;
        assert_eq!(named(view).collect::<Vec<_>>(), ["image", "check", "x"]);
    }

    #[test]
    fn every_topic_has_its_icon() {
        let topics = "[[topic]]\nid = \"a\"\nicon = \"fish\"\n[[topic]]\nicon=\"rare\"\n";
        assert_eq!(topic_icons(topics).collect::<Vec<_>>(), ["fish", "rare"]);
    }

    #[test]
    fn a_drawing_keeps_its_shapes_and_loses_its_frame() {
        let svg =
            "<!-- by -->\n<svg\n  width=\"24\"\n>\n  <path d=\"M1 2\" />\n  <path d=\"M3 4\" />\n</svg>\n";
        assert_eq!(inner(svg).unwrap(), r#"<path d="M1 2"/><path d="M3 4"/>"#);
        assert!(inner("nothing").is_err());
    }

    #[test]
    fn the_list_is_in_order() {
        assert!(ICONS.split_whitespace().is_sorted());
    }
}
