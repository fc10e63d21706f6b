//! The one style sheet: gathered from its parts in a fixed order, without comments and needless space.

use std::path::Path;

use anyhow::Result;

use super::{files, read};

/// The sheets of the whole app, each building on those before it.
const SHEETS: [&str; 6] = ["tokens", "base", "layout", "components", "shell", "paper"];

/// All sheets in order: the app's, then those of the scenes and of the kinds of exercise.
pub(super) fn gather(root: &Path) -> Result<String> {
    let mut all = String::new();
    for sheet in SHEETS {
        all += &read(root, format!("public/styles/{sheet}.css"))?;
    }
    for folder in ["src/scene", "src/exercise"] {
        for path in files(&root.join(folder))?.iter().filter(|path| path.ends_with("style.css")) {
            all += &read(root, path)?;
        }
    }
    Ok(all)
}

/// The sheets of a WASM with pages of its own, which come with its first page.
pub(super) fn room(root: &Path, name: &str) -> Result<String> {
    let mut all = String::new();
    for path in files(&root.join("src/ui").join(name))? {
        if path.extension().is_some_and(|kind| kind == "css") {
            all += &read(root, path)?;
        }
    }
    Ok(all)
}

/// The same sheet in fewer bytes. Changes only space and comments, and only where they cannot matter.
pub(super) fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    // Space that was met and not yet written: whether it matters depends on what follows.
    let mut space = false;
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
        } else if c.is_whitespace() {
            rest = &rest[c.len_utf8()..];
            space = true;
        } else {
            let end = token(rest);
            let (token, after) = rest.split_at(end);
            let before = out.chars().next_back();
            if space && !closes(token) && before.is_some_and(|before| !opens(before)) {
                out.push(' ');
            }
            if token == "}" && before == Some(';') {
                out.pop();
            }
            out.push_str(token);
            space = false;
            rest = after;
        }
    }
    out
}

/// The length of what must stay as it is: a whole string, a whole unquoted address, or one character.
fn token(css: &str) -> usize {
    let first = css.chars().next().map_or(0, char::len_utf8);
    let end = match css.chars().next() {
        Some(quote @ ('"' | '\'')) => string_end(css, quote),
        Some('u' | 'U') if css.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("url(")) => {
            css.find(')')
        }
        _ => None,
    };
    end.map_or(first, |last| last + 1)
}

/// Where the quote that closes a string stands; a quote after a backslash does not.
fn string_end(css: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    css.char_indices().skip(1).find_map(|(at, c)| {
        let closes = c == quote && !escaped;
        escaped = c == '\\' && !escaped;
        closes.then_some(at)
    })
}

/// Space after this character never matters. After `:` it does not either: no selector has space there.
fn opens(before: char) -> bool {
    matches!(before, '{' | '}' | ';' | ',' | '>' | ':' | '(')
}

/// Space before this token never matters. Before `:` it may: `a :hover` is not `a:hover`.
fn closes(token: &str) -> bool {
    matches!(token, "{" | "}" | ";" | "," | ">" | ")")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_space_go() {
        let css = "/* one */\n.a > .b,\n.c {\n  color: red; /* two */\n  margin: 0 auto;\n}\n";
        assert_eq!(minify(css), ".a>.b,.c{color:red;margin:0 auto}");
    }

    #[test]
    fn space_that_means_something_stays() {
        for css in [
            ".a :hover{top:calc(1px + 2px)}",
            ".a .b{margin:0 -1px}",
            "@media (min-width:720px) and (prefers-color-scheme:dark){a{b:c}}",
            ".a:not(.b) .c{grid-template-areas:\"a  b\" 'c /* d */'}",
        ] {
            assert_eq!(minify(css), css);
        }
        assert_eq!(minify("a/* */b { c : d }"), "a b{c :d}");
    }

    #[test]
    fn strings_and_addresses_stay() {
        for css in [r#"a{content:"\" ;  }"}"#, "a{src:url(x;  y/*z)}", "a{b:\"never closed"] {
            assert_eq!(minify(css), css);
        }
    }
}
