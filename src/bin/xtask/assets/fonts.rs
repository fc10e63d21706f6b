//! The font: Onest in the parts that Kazakh, Russian and English need, and a stand-in of its measures.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::read;

const PACKAGE: &str = "node_modules/@fontsource-variable/onest";

/// The parts of the font that are shipped; a browser loads only those whose letters it meets.
const SUBSETS: [&str; 3] = ["cyrillic-ext", "cyrillic", "latin"];

/// Fonts that systems have, and what makes their text as long and as high as Onest's, so that nothing
/// moves when Onest arrives. Measured with fontTools on a Kazakh, Russian and English text at weight
/// 450: `size-adjust` is the ratio of widths; ascent and descent are Onest's 0.970 and 0.305 divided
/// by it. The last one that the system has is taken.
const STAND_INS: [(&[&str], f64); 3] = [
    (&["Noto Sans", "NotoSans-Regular"], 0.9806),
    (&["Roboto", "Roboto-Regular"], 1.0215),
    (&["Arial", "ArialMT", "Liberation Sans"], 1.0380),
];
const ASCENT: f64 = 0.970;
const DESCENT: f64 = 0.305;

/// Copies the font files and gives the sheet that names them.
pub(super) fn copy(root: &Path, to: &Path) -> Result<String> {
    let ranges: BTreeMap<String, String> =
        serde_json::from_str(&read(root, format!("{PACKAGE}/unicode.json"))?).context("unicode.json")?;
    let mut css = stand_ins();
    for subset in SUBSETS {
        let range = ranges.get(subset).with_context(|| format!("the font has no part `{subset}`"))?;
        let file = format!("onest-{subset}.woff2");
        let from = root.join(PACKAGE).join(format!("files/onest-{subset}-wght-normal.woff2"));
        fs::copy(&from, to.join(&file)).with_context(|| from.display().to_string())?;
        write!(
            css,
            "@font-face{{font-family:\"Onest Variable\";font-style:normal;font-display:swap;font-weight:100 900;\
             src:url(fonts/{file}) format(\"woff2\");unicode-range:{range}}}"
        )?;
    }
    Ok(css)
}

fn stand_ins() -> String {
    let mut css = String::new();
    for (names, ratio) in STAND_INS {
        let local: Vec<_> = names.iter().map(|name| format!("local(\"{name}\")")).collect();
        let percent = |part: f64| format!("{:.2}%", 100.0 * part);
        // Writing to a String cannot fail.
        let _ = write!(
            css,
            "@font-face{{font-family:\"Onest Fallback\";src:{};size-adjust:{};ascent-override:{};\
             descent-override:{};line-gap-override:0%}}",
            local.join(","),
            percent(ratio),
            percent(ASCENT / ratio),
            percent(DESCENT / ratio),
        );
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stand_ins_are_as_high_as_the_font() {
        let css = stand_ins();
        assert_eq!(css.matches("\"Onest Fallback\"").count(), STAND_INS.len());
        assert!(css.contains("size-adjust:103.80%;ascent-override:93.45%;descent-override:29.38%"), "{css}");
    }
}
