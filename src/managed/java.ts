/** Finding Java and Maven, and telling their versions. */
import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from '../errors';

export const OLDEST_JAVA = 17;

/**
 * The Java that would be used: that of JAVA_HOME, else the one on the PATH.
 *
 * Out:  undefined if there is none, or if it does not say its version.
 * Cost: starts it once, about 0.1 s.
 */
export async function javaVersion(
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ major: number; text: string } | undefined> {
  const java = findJava(env);
  return java === undefined ? undefined : versionIn(await output(java, '-version', env));
}

function versionIn(told: string): { major: number; text: string } | undefined {
  const [, text, major] = /version "((?:1\.)?(\d+)[^"]*)"/.exec(told) ?? [];
  return text === undefined ? undefined : { major: Number(major), text };
}

/**
 * The version of the Maven on the PATH.
 *
 * Out:  undefined if there is none; without a text if it does not run, as without Java.
 * Cost: starts it once, about 0.5 s.
 */
export async function mavenVersion(
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ text: string | undefined } | undefined> {
  const maven = findOnPath('mvn', env);
  if (maven === undefined) return undefined;
  return { text: /Apache Maven (\d[\w.-]*)/.exec(await output(maven, '-v', env))?.[1] };
}

/**
 * The path of a Java that can run Neo4j.
 *
 * Throws: SetupError if there is none, if it does not run, or if it is too old.
 */
export async function requireJava(env: NodeJS.ProcessEnv): Promise<string> {
  const java = findJava(env);
  const wayOut = `install Java ${OLDEST_JAVA} or newer (or point JAVA_HOME at it), or set NEO4J_URI to a Neo4j that runs already`;
  if (java === undefined) throw new SetupError(`No Java was found, which Neo4j needs: ${wayOut}.`);
  const told = await output(java, '-version', env);
  const version = versionIn(told);
  if (version === undefined) {
    // Java says first which options it took from where.
    const reason = told.split('\n').find((line) => line.trim() !== '' && !line.includes('Picked up'));
    throw new SetupError(
      `The Java at ${java} does not run (${reason?.trim() ?? 'it says nothing'}): correct that, or ${wayOut}.`,
    );
  }
  if (version.major < OLDEST_JAVA) {
    throw new SetupError(`Java ${version.text} (${java}) is too old for Neo4j: ${wayOut}.`);
  }
  return java;
}

/**
 * The path of Maven.
 *
 * Throws: SetupError if there is none.
 */
export function requireMaven(env: NodeJS.ProcessEnv): string {
  const maven = findOnPath('mvn', env);
  if (maven === undefined) {
    throw new SetupError(
      'No Maven (mvn) was found, which fetches Neo4j: install Maven 3.8 or newer, or set NEO4J_URI to a Neo4j that runs already.',
    );
  }
  return maven;
}

function findJava(env: NodeJS.ProcessEnv): string | undefined {
  const ofHome = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : undefined;
  return ofHome !== undefined && isProgram(ofHome) ? ofHome : findOnPath('java', env);
}

function findOnPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** All that a program prints, whether it succeeds or not: `java -version` writes to the error output. */
function output(program: string, argument: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, [argument], { env, timeout: 20_000 }, (_error, out, err) => resolve(`${out}\n${err}`));
  });
}
