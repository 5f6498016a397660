// paths start at the root of the repository, where the baseline is, too
new File(basedir, '.git').mkdirs()
return true
