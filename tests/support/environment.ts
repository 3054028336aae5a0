process.env.SESSION_SECRET ??= "a session secret for tests, thirty-two characters or more";
