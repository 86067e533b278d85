// What the gate tells of each module, as the user finds it in the log.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
def has = { String... parts -> assert log.any { line -> parts.every { line.contains(it) } } : parts }

has '[INFO] 1 file, 0 errors, 0 warnings'
has '[ERROR] bad/api/openapi.yaml:16:13: error[known-key]: '
has ' on project bad: 1 file, 1 error, 0 warnings, see above'
has ' on project missing: no such file or folder: ', 'openapi'
has '[WARNING] spec-gate.skip is set: NO DESCRIPTION IS CHECKED'
['good', 'skipped'].each { module -> assert !log.any { it.contains("on project $module:") } }
