//! The drawings: icons and the snow leopard as symbols in the page, so that none is a request.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{files, read};

/// Names from lucide that the app may use; only those that its sources name are shipped.
const ICONS: &str = "
    arrow-down arrow-up award bell bird book-open calendar cat chart-column check chevron-left chevron-right
    circle-check circle-help circle-x clock dog download eye eye-off fish flag globe hand heart house info
    key-round languages library lightbulb link lock log-out mail message-circle message-square-text minus monitor
    moon paperclip pause phone-call play plus qr-code rabbit refresh-cw rotate-ccw search settings shield
    smartphone snail sparkles square-pen squirrel star sun target trash-2 triangle-alert turtle type undo-2 user
    users volume-2 wifi-off x
";

/// Our own drawings in `public/art`, always shipped.
const ART: [&str; 4] = ["barys-alert", "barys-calm", "barys-happy", "ornament"];

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

/// The icons of the topics, and those of the list that the app's sources name: a string equal to the
/// name, or `#i-` and the name.
fn used(root: &Path) -> Result<BTreeSet<String>> {
    let topics = read(root, "lessons/topics.toml")?;
    let mut sources = read(root, "public/index.html")?;
    for folder in ["src/domain", "src/exercise", "src/platform", "src/scene", "src/state", "src/ui"] {
        for path in files(&root.join(folder))? {
            if path.extension().is_some_and(|kind| kind == "rs") {
                sources += &read(root, path)?;
            }
        }
    }
    let listed = ICONS.split_whitespace().filter(|name| names(&sources, name)).map(str::to_owned);
    Ok(listed.chain(topic_icons(&topics)).collect())
}

fn topic_icons(topics: &str) -> impl Iterator<Item = String> {
    topics.lines().filter_map(|line| {
        let (_, value) = line.split_once('=').filter(|(key, _)| key.trim() == "icon")?;
        Some(value.trim().trim_matches('"').to_owned())
    })
}

fn names(sources: &str, name: &str) -> bool {
    sources.contains(&format!("\"{name}\"")) || sources.contains(&format!("#i-{name}\""))
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

    #[test]
    fn only_whole_names_count() {
        assert!(names(r#"icon("eye")"#, "eye"));
        assert!(names(r##"<use href="#i-eye"/>"##, "eye"));
        assert!(!names(r#"icon("eye-off")"#, "eye"));
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
