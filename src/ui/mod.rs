//! Pages, components and the app.

/// Starts the app in the page.
pub fn mount() {}
