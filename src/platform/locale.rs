//! The browser's languages.

/// The user's languages as BCP 47 tags, most wanted first.
pub fn languages() -> Vec<String> {
    super::window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
