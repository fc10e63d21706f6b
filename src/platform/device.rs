//! What kind of device this is, where that matters.

/// Safari on a phone or tablet, not installed: it removes what a site has kept after seven days without a visit.
pub fn evicts() -> bool {
    let navigator = super::window().navigator();
    let Ok(agent) = navigator.user_agent() else { return false };
    // An iPad calls itself a Mac, but has a touch screen.
    let apple = agent.contains("iPhone")
        || agent.contains("iPad")
        || agent.contains("Macintosh") && navigator.max_touch_points() > 1;
    let installed = super::window().match_media("(display-mode: standalone)").ok().flatten();
    apple && agent.contains("AppleWebKit") && !installed.is_some_and(|query| query.matches())
}
