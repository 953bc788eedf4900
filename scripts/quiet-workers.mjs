// Under `node --watch` worker threads report what they import among their own messages, which the
// storage thread's owner takes for answers. Watching whole folders does not need those reports.
delete process.env['WATCH_REPORT_DEPENDENCIES'];
