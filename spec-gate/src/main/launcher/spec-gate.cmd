@echo off
rem Runs spec-gate.jar, which stands beside this script, with settings for a short run.
rem Unlike the script for a POSIX shell it keeps no archive of classes. It is not tested on Windows.
setlocal
set "JAVA_EXE=java"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
"%JAVA_EXE%" -Xlog:disable -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms64m -jar "%~dp0spec-gate.jar" %*
exit /b %ERRORLEVEL%
